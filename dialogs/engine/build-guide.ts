import type { Content } from '../../knowledge/content.ts';
import { guideItems } from '../../knowledge/guide-items.ts';
import type { Condition, GuideFile } from '../../knowledge/schema/guide.ts';
import type { RuleId } from '../../knowledge/schema/ids.ts';
import { typeOfEach } from '../questions/question-type.ts';
import { type Question, questionType } from '../questions/question-types.ts';

export interface Asking {
  question: Question;
  when: Condition | undefined;
  unless: Condition | undefined;
  rule: RuleId | undefined;
  /** Asked also because the person wants to, though the conditions do not hold. */
  onRequest: boolean;
  /** Place of the item that it repeats or is counted with, so that progress is told; null for a question alone. */
  block: number | null;
  /** The answer that stands for it while nobody asks to give one: it is not asked; null when it is asked like any other. */
  presumed: string | null;
}

/** A guide ready to be walked: its questions in order, each with its conditions, and its outcomes. */
export interface Guide {
  id: string;
  title: string;
  questions: readonly Asking[];
  /** The same by the id of their question. */
  byId: ReadonlyMap<string, Asking>;
  outcomes: GuideFile['outcomes'];
}

const built = new WeakMap<Content, WeakMap<GuideFile, Guide>>();

/**
 * Turns a guide's YAML into questions: «each: dimensions» becomes one question per dimension of the model. Done once for
 * each guide of a content, which never changes.
 */
export function buildGuide(content: Content, file: GuideFile): Guide {
  const ofContent = built.get(content) ?? new WeakMap<GuideFile, Guide>();
  built.set(content, ofContent);
  const known = ofContent.get(file) ?? build(content, file);
  ofContent.set(file, known);
  return known;
}

function build(content: Content, file: GuideFile): Guide {
  const questions = guideItems(file, content).map(({ id, at, item, about, when, unless, rule, onRequest }): Asking => {
    const type = 'each' in item ? typeOfEach[item.each] : item.type;
    const question = questionType(type).build({ content, id, item, about });
    const presumed = ('presumed' in item && item.presumed) || null;
    return { question, when, unless, rule, onRequest, block: blockOf(file, at), presumed };
  });
  const byId = new Map(questions.map((asking) => [asking.question.id, asking]));
  return { id: file.id, title: file.title, outcomes: file.outcomes, questions, byId };
}

/** Where the list is that an item repeats, or that it is counted with. */
function blockOf({ questions }: GuideFile, at: number): number | null {
  const isList = (item: GuideFile['questions'][number] | undefined) => item !== undefined && 'each' in item;
  const item = questions[at];
  if (isList(item)) return at;
  if (!item || !('counted' in item) || !item.counted) return null;
  const before = questions.slice(0, at).findLastIndex(isList);
  return before < 0 ? null : before;
}
