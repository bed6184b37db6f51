import type { CountedGap, CountedVotes, GapStore, KeptGap, Vote } from '../gap-store.ts';
import type { Connection } from './connection.ts';
import type { Eraser } from './eraser.ts';
import type { GapStatements } from './gap-statements.ts';

type Attempt = <T>(work: (connection: Connection) => T) => Promise<T>;
type Row = Record<string, unknown>;

/** Milliseconds that deleting may hold up everybody else at once, and rows deleted between two looks at the clock. */
const longestBlock = 10;
const fewRows = 50;

/** The gaps of the same file as the conversations. They are not waited for: one that the power takes away is no harm. */
export function createSqliteGaps(attempt: Attempt, eraser: Pick<Eraser, 'deleteInBatches'>): GapStore {
  return {
    add: (gap) => attempt(({ gaps }) => addGap(gaps, gap)),
    since: (day) => attempt(({ gaps }) => readGaps(gaps, day)),
    addVote: (vote, day) => attempt(({ gaps }) => addVote(gaps, vote, day)),
    votesSince: (day) => attempt(({ gaps }) => readVotes(gaps, day)),
    async deleteBefore(day) {
      const some = (statement: 'deleteSomeGaps' | 'deleteSomeVotes') =>
        eraser.deleteInBatches(({ gaps }) => {
          const deleted = Number(gaps[statement].run(day, fewRows).changes);
          return { deleted, done: deleted < fewRows };
        }, longestBlock);
      return (await some('deleteSomeGaps')) + (await some('deleteSomeVotes'));
    },
  };
}

function addGap({ add }: GapStatements, { day, channel, why, text, answered, lacked, near }: KeptGap): void {
  add.run(day, channel, why, text ?? '', written(answered), written(lacked), JSON.stringify(near));
}

function addVote({ addVote: add }: GapStatements, { service, topic, question, useful }: Vote, day: string): void {
  add.run(day, service, topic, question ?? '', useful ? 1 : 0, useful ? 0 : 1);
}

/** The gaps of a day and of those after it; see `GapStore`. */
export function readGaps({ since }: Pick<GapStatements, 'since'>, day: string): CountedGap[] {
  return since.all(day).map(
    (row: Row): CountedGap => ({
      day: String(row.day),
      channel: row.channel as CountedGap['channel'],
      why: row.why as CountedGap['why'],
      text: row.text === '' ? null : String(row.text),
      answered: read(row.answered),
      lacked: read(row.lacked),
      near: read(row.near) ?? [],
      count: Number(row.count),
    }),
  );
}

/** The votes of a day and of those after it; see `GapStore`. */
export function readVotes({ votesSince }: Pick<GapStatements, 'votesSince'>, day: string): CountedVotes[] {
  return votesSince.all(day).map(
    (row: Row): CountedVotes => ({
      service: String(row.service),
      topic: row.topic as CountedVotes['topic'],
      question: row.question === '' ? null : String(row.question),
      up: Number(row.up),
      down: Number(row.down),
    }),
  );
}

function written(value: object | null): string {
  return value === null ? '' : JSON.stringify(value);
}

function read<T>(text: unknown): T | null {
  return text === '' ? null : (JSON.parse(String(text)) as T);
}
