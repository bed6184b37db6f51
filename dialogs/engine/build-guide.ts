import type { Content, Dimension, Group, Requirement } from '../../knowledge/content.ts';
import { type GuideItem, guideItems } from '../../knowledge/guide-items.ts';
import type { Condition, GuideFile } from '../../knowledge/schema/guide.ts';
import type { RuleId } from '../../knowledge/schema/ids.ts';
import type { Option, Question } from '../questions/question.ts';

export interface Asking {
  question: Question;
  when: Condition | undefined;
  unless: Condition | undefined;
  rule: RuleId | undefined;
  /** Asked also because the person wants to, though the conditions do not hold. */
  onRequest: boolean;
  /** Place of the item that it repeats, so that progress is counted among its like; null for a question alone. */
  block: number | null;
}

/** A guide ready to be walked: its questions in order, each with its conditions, and its outcomes. */
export interface Guide {
  id: string;
  title: string;
  questions: Asking[];
  outcomes: GuideFile['outcomes'];
}

type Item = GuideItem<Dimension, Group, Requirement>;

/** Turns a guide's YAML into questions: «each: dimensions» becomes one question per dimension of the model. */
export function buildGuide(content: Content, file: GuideFile): Guide {
  return {
    id: file.id,
    title: file.title,
    outcomes: file.outcomes,
    questions: guideItems(file, content).map((item) => ({
      question: questionOf(content, item),
      when: item.when,
      unless: item.unless,
      rule: item.rule,
      onRequest: item.onRequest,
      block: 'each' in item.item ? item.at : null,
    })),
  };
}

function questionOf(content: Content, { item, about, id }: Item): Question {
  if (about && 'dimension' in about) {
    const { dimension } = about;
    const { title, question: text, reason } = dimension;
    return { type: 'level-step', id, title, text, reason, names: [], optional: true, dimension };
  }
  if (about && 'group' in about) {
    const { group } = about;
    const { title, question: text, reason } = group;
    return { type: 'group-step', id, title, text, reason, names: [], optional: true, group };
  }
  if (about) {
    const { requirement } = about;
    const { title, question: text, reason } = requirement;
    return { type: 'yes-no', id, title, text, reason, names: [], optional: true, requirement };
  }
  if ('each' in item || item.type === 'level-step') throw new Error(`«${id}» repeats a list that is not there`);
  if (item.type === 'confirm') {
    const { type, of, reason } = item;
    return { type, id, of, reason, text: '', title: '', names: [], optional: false };
  }
  const common = { id, text: item.text, reason: item.reason, title: item.title ?? item.text, names: item.names };
  switch (item.type) {
    case 'population':
      return { ...common, type: item.type, optional: false };
    case 'yes-no':
      return { ...common, type: item.type, optional: item.optional, explain: item.explain };
    case 'choice':
      return { ...common, type: item.type, optional: item.optional, options: item.options.map(toOption) };
    case 'several': {
      const { type, none, options } = item;
      const listed =
        options === 'mandatory'
          ? content.mandatory.map(({ id, title }) => ({ id, label: title }))
          : options.map(toOption);
      return { ...common, type, none, options: listed, optional: true };
    }
    case 'number':
      return { ...common, type: item.type, optional: item.optional, min: item.min, max: item.max, unit: item.unit };
    case 'text':
      return { ...common, type: item.type, optional: item.optional };
  }
}

function toOption({ id, label, text }: { id: string; label: string; text?: string | undefined }): Option {
  return { id, label, ...(text && { detail: text }) };
}
