import { type GapReason, type GapTarget, gapReasons, isSameTarget } from '../../../dialogs/gaps/gap.ts';
import type { ClosedGap, GapGroup } from '../../../dialogs/gaps/gather-gaps.ts';
import type { CountedVotes, GapChannel } from '../../../dialogs/gaps/kept-gap.ts';
import { targetLabel } from '../../../dialogs/reply/choose-target.ts';
import type { Content } from '../../../knowledge/content.ts';
import { questionsOf } from '../../../knowledge/subjects.ts';
import { sentences } from '../../../locales/sentences.ts';
import { fileOf, gapYaml } from './gap-yaml.ts';

export const reasonNames: Readonly<Record<GapReason, string>> = {
  unanswered: 'sense resposta',
  refused: 'dit que no és nostre',
  doubtful: 'contestat amb dubte',
  offered: 'ofert a triar',
  'none-of-these': '«cap d’aquestes»',
  'not-that': '«no és això»',
  'not-useful': '👎',
};
export const channelNames: Readonly<Record<GapChannel, string>> = { webchat: 'web', teams: 'Teams' };
const mostShown = 3;

/** A group of gaps as lines for a terminal, in Catalan, with what to paste. */
export function gapLines(content: Content, group: GapGroup, number: number, votes: readonly CountedVotes[]): string[] {
  const { text, also, times, reasons, channels, first, last, answered, near, lacked } = group;
  const days = first === last ? first : `de ${first} a ${last}`;
  const quoted = (texts: readonly string[]) => texts.slice(0, mostShown).map((each) => `«${each}»`);
  const labels = (targets: readonly GapTarget[]) =>
    targets.slice(0, mostShown).map((target) => `${labelOf(content, target)}${thumbsOf(votes, target)}`);
  const about = (title: string, said: readonly string[]) =>
    said.length > 0 ? [`   ${title}: ${said.join(' · ')}`] : [];
  return [
    `${number}. ${text ?? labels(answered).join('')} · ${timesOf(times)}, ${days}`,
    ...about('Com', countsOf(gapReasons, reasons, reasonNames)),
    ...about('On', countsOf(['webchat', 'teams'] as const, channels, channelNames)),
    ...about('També', quoted(also)),
    ...(text === null ? [] : about('S’hi va contestar', labels(answered))),
    ...about('A prop', labels(near)),
    ...about('Hi faltava', [...new Set(lacked.map(lackOf))].slice(0, mostShown)),
    ...toPaste(group),
    '',
  ];
}

/** A question that is answered now. */
export function closedLine(content: Content, { text, times, target }: ClosedGap): string {
  return `${text} · ${timesOf(times)} · ja es respon: ${target ? labelOf(content, target) : 'amb el model'}`;
}

/** What answers were said to be, the least useful first. */
export function voteLines(content: Content, votes: readonly CountedVotes[]): string[] {
  const sorted = votes.toSorted((one, other) => other.down - one.down || one.up - other.up);
  return sorted.map((vote) => `${thumbs(vote)} · ${labelOf(content, vote)} (${fileOf(vote)})`);
}

/** Where the answer goes: a new question, or the answer that did not help. */
function toPaste(group: GapGroup): string[] {
  const { text, answered, near, reasons } = group;
  const [instead] = answered;
  const isOnlyRated = Object.keys(reasons).every((why) => why === 'not-useful');
  if (text === null || (isOnlyRated && instead)) {
    return instead ? [`   Repassa la resposta: knowledge/content/${fileOf(instead)}, ${placeOf(instead)}`] : [];
  }
  // What was told to be of somebody else is for them to answer.
  if (Object.keys(reasons).every((why) => why === 'refused')) return [];
  const target = instead ?? near[0];
  return [
    `   Per respondre-ho, a «questions:» ${fileToWrite(group, target)}:`,
    ...gapYaml(group)
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}

/** What has no answer may be of any service: the nearest one is a guess. */
function fileToWrite({ reasons }: GapGroup, target: GapTarget | undefined): string {
  if (!target) return 'del fitxer del servei';
  const path = `knowledge/content/${fileOf(target)}`;
  const isGuess = Object.keys(reasons).every((why) => why === 'unanswered' || why === 'refused');
  return isGuess ? `del fitxer del servei (potser ${path})` : `de ${path}`;
}

function placeOf({ topic, question }: GapTarget): string {
  return question === null ? `«${topic}:»` : '«questions:»';
}

/** How what was answered is called; by its ids, when the content no longer has it. */
export function labelOf(content: Content, target: GapTarget): string {
  const isThere =
    target.question === null || questionsOf(content, target.service).some(({ id }) => id === target.question);
  return isThere ? targetLabel(content, target) : `${target.service}: ${target.question} (ja no hi és)`;
}

function thumbsOf(votes: readonly CountedVotes[], target: GapTarget): string {
  const found = votes.find((vote) => isSameTarget(vote, target));
  return found ? ` (${thumbs(found)})` : '';
}

function thumbs({ up, down }: CountedVotes): string {
  return `👍 ${up} · 👎 ${down}`;
}

/** What an answer lacked, in words. */
export function lackOf(lacked: GapGroup['lacked'][number]): string {
  return 'id' in lacked ? sentences('ca')(`lack.${lacked.id}`) : `«${lacked.line}»`;
}

function countsOf<Id extends string>(
  ids: readonly Id[],
  counts: Partial<Record<Id, number>>,
  names: Readonly<Record<Id, string>>,
): string[] {
  return ids.flatMap((id) => (counts[id] ? [`${names[id]} ${counts[id]}`] : []));
}

function timesOf(times: number): string {
  return times === 1 ? '1 vegada' : `${times} vegades`;
}
