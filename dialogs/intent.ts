import type { CommandId, ElsewhereId, KeepingId, PlanMatterId, TopicId } from '../knowledge/schema/ids.ts';
import type { ScoredTarget, Target } from '../knowledge/understand/retrieval/search.ts';
import type { Locale } from '../locales/sentences.ts';
import type { AskedOfModel } from './asked-of-model.ts';
import type { Lack } from './lack.ts';
import type { Answers as GuideAnswers } from './memory.ts';
import type { ReplyProblem } from './questions/question-type.ts';
import type { Term } from './term.ts';
import type { Answers } from './understand/ask/asked.ts';

/** What is asked of the plan that there is. */
export interface AskedOfPlan {
  matter: PlanMatterId;
  /** One area of the model, or one of the other things to do, by its id: it is asked of it alone. */
  about?: string;
  /** Which of the things to do is meant, from 1 on. */
  at?: number;
  /** What else may be asked, nearly as likely: it is a tap away. */
  perhaps?: PlanMatterId;
}

/** What a turn asks for, once understood. */
export type Intent =
  | { type: 'welcome' }
  /** Nothing: they only came back. */
  | { type: 'returned' }
  /** An answer did not help: what did it lack? */
  | { type: 'not-useful'; service: string; topic: string; question?: string | null }
  | ({ type: 'lacked' } & Lack)
  /** To say in a line what an answer lacked. */
  | { type: 'write-lack'; service: string; topic: string; question?: string | null }
  /** What the next questions lean on, for «i quant costa?»; nothing is said. */
  | { type: 'lean-on'; service: string }
  /** To have a picture or a file read. */
  | { type: 'unreadable' }
  /** `denied`: a person is wanted because the last answer was not it, or none of those offered was. */
  | { type: 'command'; command: CommandId; denied?: 'answer' | 'offered' }
  /** To be spoken to in a language; null when it was not said in which. */
  | { type: 'speak'; locale: Locale | null }
  | { type: 'confirmed'; what: 'restart' | 'delete-data' | 'share' }
  | { type: 'declined' }
  /** `beforehand`: what was answered of it in asking for it. */
  | { type: 'start-guide'; guide: string; beforehand?: GuideAnswers }
  /** What it is, how long it takes and what it gives. */
  | { type: 'show-guide'; guide: string }
  /** An answer to a question of a guide, whether it is the one being asked or an earlier one. */
  | {
      type: 'answer-question';
      guide: string;
      question: string;
      answer: unknown;
      taken: string | null;
      beforehand?: GuideAnswers;
      /** Another council is begun with: what was answered of the one before is not of it. */
      anew?: true;
    }
  | { type: 'change-question'; guide: string; question: string }
  /** Why the question being asked is asked. */
  | { type: 'why' }
  /** What a dimension of the model is about. */
  | { type: 'show-dimension'; dimension: string }
  /** What the model itself says of a dimension, in the band of the town. */
  | { type: 'show-wording'; dimension: string }
  /** A cell of the model, or a row of it. */
  | ({ type: 'show-model' } & AskedOfModel)
  /** A portal or an example document, by its id. */
  | { type: 'show-resource'; resource: string }
  /** What has changed since the last diagnosis. */
  | { type: 'compare' }
  | { type: 'which-town'; codes: string[] }
  /** A reply to the question being asked that settles nothing; `near`: ids of the options that it may have meant. */
  | { type: 'unread-reply'; problem: ReplyProblem | null; near: readonly string[] }
  /** What some options of the question being asked mean, by their ids. */
  | { type: 'explain-options'; options: readonly string[] }
  /** The question being asked, once more. */
  | { type: 'ask-again' }
  /**
   * `leading` is the place of the fact to be said first, `from` how many have been shown already; `probability` and
   * `alternatives` say how sure the search was; a tap is sure.
   */
  | {
      type: 'show-target';
      target: Target;
      leading: number;
      from: number;
      /** Whether what is answered is the very question asked; a tap always is. */
      isItsQuestion: boolean;
      /** Whether it is a topic beside what was asked: it is said that it may not answer. */
      isBeside: boolean;
      /** Whether something does not work: who can help is said too. */
      isIncident: boolean;
      probability: number;
      alternatives: ScoredTarget[];
    }
  /** Two or three answers to one message. */
  | { type: 'show-several'; asked: Answers }
  | { type: 'which-service'; topic: TopicId }
  /**
   * Why they are offered: nearly as likely; none of them is what was asked, and all are of the service that was named (`partly`), or of
   * the one that was answered about (`of-the-last`); or the person said that the last answer was not it (`denied`).
   */
  | { type: 'choose-target'; alternatives: ScoredTarget[]; why: 'close' | 'partly' | 'of-the-last' | 'denied' }
  /** What may be an answer to the question that waits, or one before it, as a tap gives it; or a question to us. */
  | { type: 'choose-reading'; question: string; option: string; answer: unknown; alternatives: [ScoredTarget] }
  | { type: 'show-plan'; form: 'summary' | 'whole' }
  /** What has been worked out for this person, on any day. */
  | { type: 'show-plans' }
  /** To have the plan, to give it to somebody, to know until when it can be got. */
  | { type: 'keep-plan'; wish: KeepingId }
  | ({ type: 'ask-of-plan' } & AskedOfPlan)
  /** What is asked of the things that lack to integrate a service: the one with a place, from 1 on; or all of them, once more. */
  | { type: 'ask-of-checklist'; at: number | null }
  /** To be reminded of the plan; `term` is null when it was not said when. */
  | { type: 'remind'; term: Term | null }
  | { type: 'unremind' }
  /**
   * To let the body that runs the service see the last diagnosis; it is asked first when it is not `sure` that it was said. `who`: it
   * was asked who sees it.
   */
  | { type: 'let-see'; sure: boolean; who?: true }
  /** To take back what it sees. */
  | { type: 'stop-seeing' }
  /** The day of the reminder has come. */
  | { type: 'reminded' }
  | { type: 'list-answers' }
  /** The dimensions that a quick diagnosis only estimated, to be looked at one by one. */
  | { type: 'list-dimensions' }
  /** A service of another administration that resembles one of ours, by its id in `resources/lookalikes.yaml`. */
  | { type: 'show-lookalike'; lookalike: string }
  /**
   * Not ours; `elsewhere` says what it is about, when it can be guessed; `told`, that a phrase gives it away; `near`, what of ours it
   * is nearest to.
   */
  | {
      type: 'unknown';
      elsewhere: ElsewhereId | null;
      told: boolean;
      near: ScoredTarget[];
      /** The service that it may be a matter of. */
      perhaps: string | null;
    };
