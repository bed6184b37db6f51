import type { CommandId, ElsewhereId } from '../knowledge/knowledge.ts';
import type { ScoredTarget, Target } from '../knowledge/search/search.ts';
import type { FigureProblem } from './questions/read-figure.ts';

/** What a turn asks for, once understood. */
export type Intent =
  | { type: 'welcome' }
  | { type: 'command'; command: CommandId }
  | { type: 'confirmed'; what: 'restart' | 'delete-data' }
  | { type: 'declined' }
  | { type: 'start-guide'; guide: string }
  /** An answer to a question of a guide, whether it is the one being asked or an earlier one. */
  | { type: 'answer-question'; guide: string; question: string; answer: unknown; taken: string | null }
  | { type: 'change-question'; guide: string; question: string }
  | { type: 'which-town'; codes: string[] }
  /** A reply to the question being asked that could not be read. */
  | { type: 'unread-reply'; problem: FigureProblem | null }
  /** `score` and `alternatives` say how sure the search was; a tap is sure. */
  | { type: 'show-target'; target: Target; from: number; score: number; alternatives: ScoredTarget[] }
  | { type: 'choose-target'; alternatives: ScoredTarget[] }
  | { type: 'show-plan'; form: 'summary' | 'whole' }
  | { type: 'list-answers' }
  /** Not ours; `elsewhere` says what it is about, when it can be told. */
  | { type: 'unknown'; elsewhere: ElsewhereId | null };
