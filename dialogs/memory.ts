import type { Locale } from '../locales/sentences.ts';
import type { AskedOfModel } from './asked-of-model.ts';
import type { Waiting } from './gaps/waiting.ts';
import type { SharedPlan } from './plan/shared-plan.ts';
import type { Button } from './replies.ts';

/** Answers to a guide, by question id. Where the guide stands is worked out from them, never stored. */
export type Answers = Readonly<Record<string, unknown>>;

/** A diagnosis as it was on a day. */
export interface Diagnosis {
  guide: string;
  /** ISO date. */
  date: string;
  answers: Answers;
}

/** What an answer was about. */
export interface LastAnswer {
  service: string;
  topic: string;
  /** Id of the own question, if it was one. */
  question?: string | null;
  /** The other services that were answered together with it, for «i quant costen?». */
  beside?: string[];
  /** What else it could have been, for «no és això». */
  near?: { service: string; topic: string; question: string | null }[];
  /** What was typed to get it; missing when it was reached by a button. */
  asked?: string;
}

/** All that a conversation remembers between turns. */
export interface Memory {
  locale: Locale;
  /** True once the person has asked for the language: what they write no longer changes it. */
  localeChosen: boolean;
  /** The last language in which it was said that the content is in Catalan: it is said once. */
  toldIn: Locale | null;
  /** The guide under way or finished, if any. */
  guide: { id: string; answers: Answers } | null;
  /** The answers to the other guides, by id: one guide does not lose another. */
  aside: Readonly<Record<string, Answers>>;
  /** The question being asked again to change its answer, which stays until there is another. */
  reopened: string | null;
  /** What the diagnosis said at its end, of each town one a day at most, the latest last: for seeing what has changed since. */
  diagnoses: readonly Diagnosis[];
  /** What the body that runs the service may see, as it was when the person last said yes; one of each town. */
  shared: readonly SharedPlan[];
  /** ISO date on which it was last asked whether a diagnosis may be seen: nobody is asked twice in a day. */
  shareOffered: string | null;
  /** True while the person has left the guide and may come back to it. */
  paused: boolean;
  /** What the last answer was about, for «i quant costa?». */
  last: LastAnswer | null;
  /** What has just been asked of the model, for «i el recomanat?»; null once something else was. */
  model: AskedOfModel | null;
  /** What was last asked of us, as it was typed: who turns to a person does not write it again. */
  typed: string | null;
  /** The topic asked without saying of which service, while its name is waited for. */
  topicAsked: string | null;
  /** The answer of which it is about to be said, in a line, what it lacked. */
  lackOf: { service: string; topic: string; question?: string | null } | null;
  /** What was asked and had no answer: whoever comes back when it has one is told so, once. The last ones, the latest last. */
  waiting: readonly Waiting[];
  /** What waits for a «sí»: nothing is lost, nor seen by anybody, without it. */
  pending: 'restart' | 'delete-data' | 'share' | null;
  /** The buttons under the last replies, so that a typed label or number works too. */
  offered: Button[];
  /** True when the last replies asked the question under way: a typed number is then one of its options. */
  asked: boolean;
}

export const emptyMemory: Memory = {
  locale: 'ca',
  localeChosen: false,
  toldIn: null,
  guide: null,
  aside: {},
  reopened: null,
  diagnoses: [],
  shared: [],
  shareOffered: null,
  paused: false,
  last: null,
  model: null,
  typed: null,
  topicAsked: null,
  lackOf: null,
  waiting: [],
  pending: null,
  offered: [],
  asked: false,
};

/** The answers, but for those to some questions. */
export function withoutAnswers(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}
