import type { Dimension, Requirement } from '../../knowledge/content.ts';

/** What every question has, whatever its type; each type's file says what else its own have. */
export interface QuestionBase {
  id: string;
  text: string;
  reason: string;
  /** How it is called in summaries. */
  title: string;
  /** Other names by which people ask to change it. */
  names: readonly string[];
  /** Whether «no ho sé» is an answer. */
  optional: boolean;
  /** The earlier question on whose answer it is («is this right?»); it is then no answer of its own in summaries. */
  of?: string;
  /** The dimension of the model that it is about. */
  dimension?: Dimension | undefined;
  /** What the council must have, when that is what is asked. */
  requirement?: Requirement | undefined;
}

export interface Option {
  id: string;
  label: string;
  /** What helps to recognise oneself in it, shown under the label. */
  detail?: string;
  /** How it is called where there is little room. */
  short?: string;
  /** What it is, in a sentence, for whoever asks. */
  meaning?: string;
  /** Other ways of replying that one is at it. */
  names?: readonly string[];
  /** The services that it is done with: who names one of them means it. */
  services?: readonly string[];
}

/** «No ho sé», to any question that may be left open; and, to one about a dimension, «no aplica». */
export const dontKnow = 'no-ho-se';
export const notApplicable = 'no-aplica';
