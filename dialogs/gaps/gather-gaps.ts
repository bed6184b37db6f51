import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { atOnce, type Steps } from '../../knowledge/understand/steps.ts';
import { phrase } from '../../knowledge/understand/utterance/fold.ts';
import { answeredNow } from './answered-now.ts';
import { type GapReason, type GapTarget, gapReasons, isSameTarget } from './gap.ts';
import type { CountedGap, GapChannel } from './kept-gap.ts';
import { areSimilar, type Telling, tellingOf, tellingOnly } from './similar.ts';

/** Questions that ask about the same, the most asked first. */
export interface GapGroup {
  /** The most asked of them; null for an answer that was reached by its button. */
  text: string | null;
  /** The others. */
  also: string[];
  /** How many times one of them was not well answered. */
  times: number;
  reasons: Partial<Record<GapReason, number>>;
  channels: Partial<Record<GapChannel, number>>;
  /** ISO dates of the first time and of the last. */
  first: string;
  last: string;
  /** What was answered instead, the most often first. */
  answered: GapTarget[];
  /** What else it may have been, the most often first. */
  near: GapTarget[];
  /** What the answer lacked, for those who said it. */
  lacked: NonNullable<CountedGap['lacked']>[];
}

/** A question that was not well answered and is now. */
export interface ClosedGap {
  text: string;
  times: number;
  /** What answers it; null when it is of the model. */
  target: GapTarget | null;
}

export interface GatheredGaps {
  open: GapGroup[];
  closed: ClosedGap[];
}

/**
 * Gaps put together: those that ask about the same, the most frequent first and what is told to be somebody else's at the end; and apart,
 * those that the content answers now.
 * @param proven questions of which an example of the content says how they are answered, as they are written
 */
export function gatherGaps(
  knowledge: Knowledge,
  gaps: readonly CountedGap[],
  proven: readonly string[] = [],
): GatheredGaps {
  return atOnce(gatherGapsInSteps(knowledge, gaps, proven));
}

/** What answers each question that was asked of the same content before: to ask them all takes much longer than all the rest. */
const askedBefore = onceForEach((_: Knowledge) => new Map<string, ReturnType<typeof answeredNow>>());

/** The same, a question a step. */
export function* gatherGapsInSteps(
  knowledge: Knowledge,
  gaps: readonly CountedGap[],
  proven: readonly string[] = [],
): Steps<GatheredGaps> {
  const isProven = new Set(proven.map(phrase));
  const open: CountedGap[] = [];
  const closed = new Map<string, ClosedGap>();
  const now = askedBefore(knowledge);
  for (const gap of gaps) {
    const { text, count, lacked } = gap;
    if (text !== null && !now.has(text)) {
      yield;
      now.set(text, answeredNow(knowledge, text));
    }
    const answer = text === null ? null : (now.get(text) ?? null);
    if (text === null || !answer || !(isProven.has(phrase(text)) || isAnother(gap, answer.target))) {
      open.push(gap);
      continue;
    }
    const times = (closed.get(text)?.times ?? 0) + (lacked ? 0 : count);
    closed.set(text, { text, times, target: answer.target });
  }
  return {
    open: together(knowledge, open).map(groupOf).sort(byWeight),
    closed: [...closed.values()].sort((one, other) => other.times - one.times || compare(one.text, other.text)),
  };
}

/** What was said not to be the answer is still not it. */
function isAnother({ why, answered, near }: CountedGap, target: GapTarget | null): boolean {
  if (target === null) return why !== 'not-useful' && why !== 'not-that';
  if (why === 'none-of-these') return !near.some((each) => isSameTarget(each, target));
  const wasDenied = why === 'not-useful' || why === 'not-that';
  return !(wasDenied && answered !== null && isSameTarget(answered, target));
}

/** The most asked text first: what is like it joins it. What nobody typed is put together by what was answered. */
function together(knowledge: Knowledge, gaps: readonly CountedGap[]): CountedGap[][] {
  const byText = new Map<string, CountedGap[]>();
  for (const gap of gaps) {
    const key = gap.text ?? `\n${JSON.stringify(gap.answered)}`;
    byText.set(key, [...(byText.get(key) ?? []), gap]);
  }
  const sorted = [...byText].sort(
    ([one, of], [other, ofOther]) => timesOf(ofOther) - timesOf(of) || compare(one, other),
  );
  const groups: { telling: Telling; gaps: CountedGap[] }[] = [];
  for (const [text, same] of sorted) {
    const isTyped = !text.startsWith('\n');
    const telling = isTyped ? tellingOf(knowledge, text) : tellingOnly(text);
    const group = groups.find((each) => areSimilar(each.telling, telling));
    if (group) group.gaps.push(...same);
    else groups.push({ telling, gaps: [...same] });
  }
  return groups.map((group) => group.gaps);
}

function groupOf(gaps: readonly CountedGap[]): GapGroup {
  const texts = [...new Set(gaps.flatMap(({ text }) => text ?? []))];
  const days = gaps.map(({ day }) => day).sort();
  const counted = gaps.filter(({ lacked }) => lacked === null);
  const reasons: GapGroup['reasons'] = {};
  const channels: GapGroup['channels'] = {};
  for (const { why, channel, count } of counted) {
    reasons[why] = (reasons[why] ?? 0) + count;
    channels[channel] = (channels[channel] ?? 0) + count;
  }
  return {
    text: texts[0] ?? null,
    also: texts.slice(1),
    times: timesOf(gaps),
    reasons,
    channels,
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
    answered: commonest(gaps.map(({ answered, count }) => ({ targets: answered ? [answered] : [], count }))),
    near: commonest(gaps.map(({ near, count }) => ({ targets: near, count }))),
    lacked: gaps.flatMap(({ lacked }) => lacked ?? []),
  };
}

/** What an answer lacked is said after the thumb, which is counted already. */
function timesOf(gaps: readonly CountedGap[]): number {
  return gaps.reduce((sum, { count, lacked }) => sum + (lacked ? 0 : count), 0);
}

function commonest(all: readonly { targets: readonly GapTarget[]; count: number }[]): GapTarget[] {
  const counts = new Map<string, { target: GapTarget; count: number }>();
  for (const { targets, count } of all) {
    for (const target of targets) {
      const key = JSON.stringify(target);
      counts.set(key, { target, count: (counts.get(key)?.count ?? 0) + count });
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).map(({ target }) => target);
}

function byWeight(one: GapGroup, other: GapGroup): number {
  const isOnlyRefused = ({ reasons }: GapGroup) => gapReasons.every((why) => why === 'refused' || !reasons[why]);
  return (
    Number(isOnlyRefused(one)) - Number(isOnlyRefused(other)) ||
    other.times - one.times ||
    compare(one.text ?? '', other.text ?? '')
  );
}

/** The same order anywhere, whatever the language of the machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
