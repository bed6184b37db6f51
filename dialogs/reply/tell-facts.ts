import type { OwnQuestion, Source, Statement } from '../../knowledge/content.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { eachSourceOnce } from './each-source-once.ts';

/** What an answer says and where it comes from. */
export interface Told {
  points: string[];
  sources: Source[];
}

/** A question near the one asked, and of what it is when that is not what the answer is of. */
export interface Beside {
  question: OwnQuestion;
  of: string | null;
}

/** What is told besides some facts, and how. */
interface Choice {
  besides: readonly Beside[];
  isItsQuestion: boolean;
  /** Whether what is near goes first. */
  besidesFirst: boolean;
}

/** Words of an answer, whatever is told beside it. */
const mostWords = 90;

/**
 * Facts as the points of an answer, each with the mark of its own age; then those of the questions near the one asked that
 * there is room for, each with the question that it answers.
 * @param isItsQuestion whether the facts answer what was asked: if it is not sure, they do not begin with «sí» or «no», nor
 *   does what is told beside them
 */
export function tellFacts(
  t: Sentences,
  shown: readonly Statement[],
  { besides = [], isItsQuestion = true, besidesFirst = false }: Partial<Choice> = {},
): Told {
  const facts = shown.map((fact) => withAge(t, isItsQuestion ? fact.text : withoutYesOrNo(fact.text), fact));
  const near: string[] = [];
  const told: Statement[] = [...shown];
  for (const { question, of } of besides) {
    const point = `*${of ? `${of} · ` : ''}${question.q}* ${withAge(t, withoutYesOrNo(question.text), question)}`;
    if (countWords([...facts, ...near, point].join(' ')) > mostWords) continue;
    near.push(point);
    told.push(question);
  }
  const points = besidesFirst ? [...near, ...facts] : [...facts, ...near];
  return { points, sources: eachSourceOnce(told.flatMap((fact) => fact.sources)) };
}

export function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function withAge(t: Sentences, text: string, { dated }: Statement): string {
  return dated ? `${text} ⚠ ${t('dated', { dated })}` : text;
}

const yesOrNo = /^(?:sí|no)\s*[,:.;]\s*(?:perquè\s+|però\s+)?(?=\p{L})/iu;

/** «No: la FUE també es pot fer sense» without the answer to another question: «La FUE també es pot fer sense». */
export function withoutYesOrNo(text: string): string {
  const rest = text.replace(yesOrNo, '');
  if (rest === text) return text;
  // «e-NOTUM» and «iArxiu» are written so wherever they stand; «l'AOC» begins with an article.
  const isAName = /^(?![ld]['’])\p{Ll}[^\s]*\p{Lu}/u.test(rest);
  return isAName ? rest : sentenceCase(rest);
}
