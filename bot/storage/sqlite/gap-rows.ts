import type { CountedGap, CountedVotes } from '../../../dialogs/gaps/kept-gap.ts';
import { type GapRow, gapOf, type VotesRow, votesOf, written } from '../gap-row.ts';
import type { GapStore } from '../gap-store.ts';
import type { Connection } from './connection.ts';
import type { Eraser } from './eraser.ts';
import type { GapStatements } from './gap-statements.ts';

type Attempt = <T>(work: (connection: Connection) => T) => Promise<T>;

/** Milliseconds that deleting may hold up everybody else at once, and rows deleted between two looks at the clock. */
const longestBlock = 10;
const fewRows = 50;

/** The gaps of the same file as the conversations. The disk is not waited for: one that a power cut takes away is no harm. */
export function createSqliteGaps(attempt: Attempt, eraser: Pick<Eraser, 'deleteInBatches'>): GapStore {
  return {
    add: ({ day, channel, why, text, answered, lacked, near }) =>
      attempt(({ gaps }) => {
        gaps.add.run(day, channel, why, text ?? '', written(answered), written(lacked), JSON.stringify(near));
      }),
    since: (day) => attempt(({ gaps }) => readGaps(gaps, day)),
    addVote: ({ service, topic, question, useful }, day) =>
      attempt(({ gaps }) => {
        gaps.addVote.run(day, service, topic, question ?? '', useful ? 1 : 0, useful ? 0 : 1);
      }),
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

/** The gaps of a day and of those after it; see `GapStore`. */
export function readGaps({ since }: Pick<GapStatements, 'since'>, day: string): CountedGap[] {
  return since.all(day).map((row) => gapOf(row as unknown as GapRow));
}

/** The votes of a day and of those after it; see `GapStore`. */
export function readVotes({ votesSince }: Pick<GapStatements, 'votesSince'>, day: string): CountedVotes[] {
  return votesSince.all(day).map((row) => votesOf(row as unknown as VotesRow));
}
