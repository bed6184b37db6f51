import { gapReasons } from '../../../dialogs/gaps/gap.ts';
import type { GapGroup } from '../../../dialogs/gaps/gather-gaps.ts';
import type { Content } from '../../../knowledge/content.ts';
import { writeCsv } from '../../write-csv.ts';
import { channelNames, labelOf, lackOf, reasonNames } from './gap-lines.ts';
import { fileOf } from './gap-yaml.ts';

/** Groups of gaps as a table for a spreadsheet. */
export function gapCsv(content: Content, groups: readonly GapGroup[]): string {
  const listed = (said: readonly string[]) => said.join('\n');
  const channels = ['webchat', 'teams'] as const;
  return writeCsv(
    {
      columns: [
        ...['pregunta', 'vegades', 'primer dia', 'últim dia'],
        ...gapReasons.map((why) => reasonNames[why]),
        ...channels.map((channel) => channelNames[channel]),
        ...['altres maneres', 's’hi va contestar', 'a prop', 'hi faltava', 'fitxer'],
      ],
      rows: groups.map((group) => [
        ...[group.text ?? '', group.times, group.first, group.last],
        ...gapReasons.map((why) => group.reasons[why] ?? 0),
        ...channels.map((channel) => group.channels[channel] ?? 0),
        listed(group.also),
        listed(group.answered.map((target) => labelOf(content, target))),
        listed(group.near.map((target) => labelOf(content, target))),
        listed(group.lacked.map(lackOf)),
        [...group.answered, ...group.near].slice(0, 1).map(fileOf).join(''),
      ]),
    },
    { isOfPeople: true },
  );
}
