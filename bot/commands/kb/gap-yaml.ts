import { stringify } from 'yaml';
import type { GapTarget } from '../../../dialogs/gaps/gap.ts';
import type { GapGroup } from '../../../dialogs/gaps/gather-gaps.ts';
import { answerToWrite } from '../../../knowledge/load/text-checks/unfinished.ts';
import { sentenceCase } from '../../../locales/sentence-case.ts';

/** What is to be written instead of this. */
export const sourceToWrite = 'clau-de-la-font';

const mostWays = 8;

/**
 * The question of a group as it goes under `questions:` of a file of the content, with its answer and its source to be written. The words
 * of whoever asked stay among the ways of asking, however the question is mended: it is they who have to be answered.
 */
export function gapYaml({ text, also }: Pick<GapGroup, 'text' | 'also'>): string {
  const asked = [...(text === null ? [] : [text]), ...also];
  const question = {
    q: sentenceCase(text ?? ''),
    also: asked.slice(0, mostWays),
    a: answerToWrite,
  };
  return `${stringify([question], { lineWidth: 0 })}  sources: [${sourceToWrite}]\n`;
}

/** The file of the content where something is answered, from its folder. */
export function fileOf({ service }: Pick<GapTarget, 'service'>): string {
  const [kind, id] = service.split('/');
  if (id === undefined) return `services/${service}.yaml`;
  return kind === 'matter' ? `matters/${id}.yaml` : `model/dimensions/${id}.yaml`;
}
