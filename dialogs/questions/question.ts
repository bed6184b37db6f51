import type { Dimension } from '../../knowledge/knowledge.ts';

interface Asked {
  id: string;
  text: string;
  reason: string;
}

export interface Option {
  id: string;
  label: string;
  detail?: string;
}

export interface PopulationQuestion extends Asked {
  type: 'population';
}
/** «Is this right?» about the answer to an earlier question; «no» asks that one again. */
export interface ConfirmQuestion extends Asked {
  type: 'confirm';
  of: string;
}
export interface YesNoQuestion extends Asked {
  type: 'yes-no';
  explain?: 'outside-the-model' | undefined;
}
export interface ChoiceQuestion extends Asked {
  type: 'choice';
  options: Option[];
}
export interface SeveralQuestion extends Asked {
  type: 'several';
  options: Option[];
  none: string;
}
/** At which step of a dimension the council is. */
export interface LevelStepQuestion extends Asked {
  type: 'level-step';
  dimension: Dimension;
  /** Place among the dimensions, from 1, and how many there are. */
  position: number;
  total: number;
}

export type Question =
  | PopulationQuestion
  | ConfirmQuestion
  | YesNoQuestion
  | ChoiceQuestion
  | SeveralQuestion
  | LevelStepQuestion;

/** Answers that any level-step question takes besides its steps; «no ho sé» is also one to a question with several answers. */
export const dontKnow = 'no-ho-se';
export const notApplicable = 'no-aplica';

/** The ids that answer a closed question, in the order in which they are shown; empty for an open one. */
export function optionIds(question: Question): string[] {
  switch (question.type) {
    case 'population':
      return [];
    case 'confirm':
    case 'yes-no':
      return ['si', 'no'];
    case 'choice':
    case 'several':
      return question.options.map((option) => option.id);
    case 'level-step':
      return [...question.dimension.steps.map((step) => step.id), dontKnow, notApplicable];
  }
}
