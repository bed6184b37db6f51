import type { CountedGap, CountedVotes } from '../../dialogs/gaps/kept-gap.ts';

/** A gap as a row of a table. What there is not is '', so that the same gap is the same row. */
export interface GapRow {
  day: string;
  channel: string;
  why: string;
  text: string;
  answered: string;
  lacked: string;
  near: string;
  count: number;
}

export interface VotesRow {
  service: string;
  topic: string;
  question: string;
  up: number;
  down: number;
}

/** A gap again. */
export function gapOf({ day, channel, why, text, answered, lacked, near, count }: GapRow): CountedGap {
  return {
    day,
    channel: channel as CountedGap['channel'],
    why: why as CountedGap['why'],
    text: text === '' ? null : text,
    answered: read(answered),
    lacked: read(lacked),
    near: read(near) ?? [],
    count,
  };
}

/** What an answer was said to be, again. */
export function votesOf({ service, topic, question, up, down }: VotesRow): CountedVotes {
  return { service, topic: topic as CountedVotes['topic'], question: question === '' ? null : question, up, down };
}

/** A part of a gap, as it is kept. */
export function written(value: object | null): string {
  return value === null ? '' : JSON.stringify(value);
}

function read<T>(text: string): T | null {
  return text === '' ? null : (JSON.parse(text) as T);
}
