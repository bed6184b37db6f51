import type { Dimension, Group, Requirement } from '../../knowledge/content.ts';

interface Asked {
  id: string;
  text: string;
  reason: string;
  /** How it is called in summaries. */
  title: string;
  /** Other names by which people ask to change it. */
  names: readonly string[];
  /** Whether «no ho sé» is an answer. */
  optional: boolean;
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
  /** What the council must have, when that is what is asked. */
  requirement?: Requirement | undefined;
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
export interface NumberQuestion extends Asked {
  type: 'number';
  min: number | undefined;
  max: number | undefined;
  unit: string | undefined;
}
export interface TextQuestion extends Asked {
  type: 'text';
}
/** At which step of a dimension the council is. */
export interface LevelStepQuestion extends Asked {
  type: 'level-step';
  dimension: Dimension;
}
/** At which steps of several dimensions the council probably is. */
export interface GroupStepQuestion extends Asked {
  type: 'group-step';
  group: Group;
}

export type Question =
  | PopulationQuestion
  | ConfirmQuestion
  | YesNoQuestion
  | ChoiceQuestion
  | SeveralQuestion
  | NumberQuestion
  | TextQuestion
  | LevelStepQuestion
  | GroupStepQuestion;

/** «No ho sé», to any question that may be left open; and, to one about a dimension, «no aplica». */
export const dontKnow = 'no-ho-se';
export const notApplicable = 'no-aplica';

/** The ids that answer a closed question, in the order in which they are shown; empty for an open one. */
export function optionIds(question: Question): string[] {
  return [
    ...ownIds(question),
    ...(question.optional ? [dontKnow] : []),
    ...(mayNotApply(question) ? [notApplicable] : []),
  ];
}

/** Whether a question may be about something that the council has nothing to do with. */
export function mayNotApply(question: Question): boolean {
  return question.type === 'level-step';
}

function ownIds(question: Question): string[] {
  switch (question.type) {
    case 'population':
    case 'number':
    case 'text':
      return [];
    case 'confirm':
    case 'yes-no':
      return ['si', 'no'];
    case 'choice':
    case 'several':
      return question.options.map((option) => option.id);
    case 'level-step':
      return question.dimension.steps.map((step) => step.id);
    case 'group-step':
      return question.group.options.map((option) => option.id);
  }
}
