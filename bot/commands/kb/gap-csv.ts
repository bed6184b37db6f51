import { stringify } from 'csv-stringify/sync';
import { gapReasons } from '../../../dialogs/gaps/gap.ts';
import type { GapGroup } from '../../../dialogs/gaps/gather-gaps.ts';
import type { Content } from '../../../knowledge/content.ts';
import { channelNames, labelOf, lackOf, reasonNames } from './gap-lines.ts';
import { fileOf } from './gap-yaml.ts';

/**
 * Groups of gaps as a table that a spreadsheet in Catalan or Spanish opens by itself: with semicolons, a mark of UTF-8, and nothing that
 * it would take for a formula.
 */
export function gapCsv(content: Content, groups: readonly GapGroup[]): string {
  const listed = (said: readonly string[]) => said.join('\n');
  return stringify(
    groups.map(({ text, also, times, reasons, channels, first, last, answered, near, lacked }) => ({
      pregunta: text ?? '',
      vegades: times,
      'primer dia': first,
      'últim dia': last,
      ...Object.fromEntries(gapReasons.map((why) => [reasonNames[why], reasons[why] ?? 0])),
      ...Object.fromEntries(
        (['webchat', 'teams'] as const).map((channel) => [channelNames[channel], channels[channel] ?? 0]),
      ),
      'altres maneres': listed(also),
      's’hi va contestar': listed(answered.map((target) => labelOf(content, target))),
      'a prop': listed(near.map((target) => labelOf(content, target))),
      'hi faltava': listed(lacked.map(lackOf)),
      fitxer: [...answered, ...near].slice(0, 1).map(fileOf).join(''),
    })),
    { header: true, bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' },
  );
}
