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
  const cure = cureOf(group);
  return [
    `${number}. ${titleOf(content, group, votes)} · ${whenOf(group)}`,
    ...factsOf(content, group, votes).map(({ name, said }) => `   ${name}: ${said.join(' · ')}`),
    ...(cure ? [`   ${cure.say}`] : []),
    ...(cure?.yaml
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`) ?? []),
    '',
  ];
}

/** What is asked or, when nobody typed it, what was answered. */
export function titleOf(content: Content, { text, answered }: GapGroup, votes: readonly CountedVotes[]): string {
  return text ?? labelsOf(content, answered, votes).join('');
}

/** «12 vegades, de 2026-11-02 a 2026-11-20» */
export function whenOf({ times, first, last }: GapGroup): string {
  return `${timesOf(times)}, ${first === last ? first : `de ${first} a ${last}`}`;
}

/** What is known of a group, by name. */
export function factsOf(
  content: Content,
  group: GapGroup,
  votes: readonly CountedVotes[],
): { name: string; said: string[] }[] {
  const { text, also, reasons, channels, answered, near, lacked } = group;
  return [
    { name: 'Com', said: countsOf(gapReasons, reasons, reasonNames) },
    { name: 'On', said: countsOf(['webchat', 'teams'] as const, channels, channelNames) },
    { name: 'També', said: also.slice(0, mostShown).map((each) => `«${each}»`) },
    { name: 'S’hi va contestar', said: text === null ? [] : labelsOf(content, answered, votes) },
    { name: 'A prop', said: labelsOf(content, near, votes) },
    { name: 'Hi faltava', said: [...new Set(lacked.map(lackOf))].slice(0, mostShown) },
  ].filter(({ said }) => said.length > 0);
}

function labelsOf(content: Content, targets: readonly GapTarget[], votes: readonly CountedVotes[]): string[] {
  return targets.slice(0, mostShown).map((target) => `${labelOf(content, target)}${thumbsOf(votes, target)}`);
}

/** A question that is answered now. */
export function closedLine(content: Content, { text, times, target }: ClosedGap): string {
  return `${text} · ${timesOf(times)} · ja es respon: ${target ? labelOf(content, target) : 'amb el model'}`;
}

/** What answers were said to be, the least useful first. */
export function voteLines(content: Content, votes: readonly CountedVotes[]): string[] {
  return leastUseful(votes).map((vote) => `${thumbs(vote)} · ${labelOf(content, vote)} (${fileOf(vote)})`);
}

export function leastUseful(votes: readonly CountedVotes[]): CountedVotes[] {
  return votes.toSorted((one, other) => other.down - one.down || one.up - other.up);
}

/** What to do about a group. */
export interface Cure {
  say: string;
  /** To be pasted; empty when there is an answer already, to be mended. */
  yaml: string;
  /** Where, as far as it is known. */
  target: GapTarget | null;
}

/** Where the answer goes: a new question, or the answer that did not help. Null when there is nothing to write. */
export function cureOf(group: GapGroup): Cure | null {
  const { text, answered, near, reasons } = group;
  const [instead] = answered;
  const isOnlyRated = Object.keys(reasons).every((why) => why === 'not-useful');
  if (text === null || (isOnlyRated && instead)) {
    if (!instead) return null;
    const say = `Repassa la resposta: knowledge/content/${fileOf(instead)}, ${placeOf(instead)}`;
    return { say, yaml: '', target: instead };
  }
  // What was told to be of somebody else is for them to answer.
  if (Object.keys(reasons).every((why) => why === 'refused')) return null;
  const target = instead ?? near[0];
  const say = `Per respondre-ho, a «questions:» ${fileToWrite(group, target)}:`;
  return { say, yaml: gapYaml(group), target: target ?? null };
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

export function thumbs({ up, down }: CountedVotes): string {
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
