import type { Content, Service } from '../../knowledge/content.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { type Signs, signsOf } from '../../knowledge/understand/retrieval/answerability.ts';
import type { Evidence } from '../../knowledge/understand/retrieval/features.ts';
import { questionId } from '../../knowledge/understand/retrieval/question-id.ts';
import { createQuestionReader, type QuestionReader } from '../../knowledge/understand/retrieval/read-question.ts';
import { reconsider } from '../../knowledge/understand/retrieval/rerank.ts';
import { type LabelledQuestion, labelled, tuningSets } from '../understanding/labelled.ts';
import { learnChoice, learnYesNo } from './regression.ts';

/*
 * Learns the weights of `knowledge/search/reconsider.ts` and `certainty.ts`, and prints them, to be pasted there:
 *
 *   node test/bench/learn-weights.ts
 *
 * From the questions of tuning; and from the wordings of the content, a fifth at a time: what is left out is asked to
 * the search that has not seen it. These are many but hard, written to be unlike the others: they weigh little.
 */

const folds = 5;
/** How much a question of each origin counts. */
const counts = { tuning: 1, borderline: 0.6, plain: 0.1, heldOutChoice: 0.03, heldOutCertainty: 0.05 };

interface Lesson {
  q: string;
  reader: QuestionReader;
  /** What answers it, or null when it is not ours. */
  right: ((target: { service: string; topic: string; question: string | null }) => boolean) | null;
  choice: number;
  certainty: number;
}

const content = loadContent();
const reader = createQuestionReader(content);
const lessons = [
  ...labelled('tuning').questions.map((question) => asLesson(question, counts.tuning)),
  ...tuningSets().questions.map((question) => asLesson(question, counts.tuning)),
  ...plainQuestions(),
  ...labelled('tuning').tasks.map((task) => asLesson(task, counts.tuning)),
  ...tuningSets().borderline.map((question) => asLesson(question, counts.borderline)),
  ...[...labelled('tuning').outOfScope, ...labelled('tuning').tasksAway, ...tuningSets().outOfScope].map(({ q }) =>
    notOurs(q, reader),
  ),
  ...Array.from({ length: folds }, (_, fold) => heldOut(fold)).flat(),
];
const read = lessons.map((lesson) => {
  const question = lesson.reader.read(lesson.q, null);
  return { ...lesson, question, candidates: question.candidates() };
});

const weights = learnChoice(
  read.flatMap(({ right, candidates, choice }) =>
    right
      ? [{ options: candidates.map(({ evidence }) => evidence), isRight: candidates.map(right), count: choice }]
      : [],
  ),
) as unknown as Evidence;
print('worth', weights);

const signWeights = learnYesNo(
  read.flatMap(({ question, candidates, right, certainty }) => {
    const [first, ...others] = reconsider(candidates, weights);
    return first ? [{ signs: signsOf(question, [first, ...others]), isSo: right !== null, count: certainty }] : [];
  }),
) as unknown as Signs;
print('signWorth', signWeights);

function asLesson({ q, service, topic, also = [] }: LabelledQuestion, count: number): Lesson {
  const topics = [topic, ...also];
  const right: Lesson['right'] = (target) => target.service === service && topics.includes(target.topic);
  return { q, reader, right, choice: count, certainty: count };
}

/** Each service asked for in the plainest way. */
function plainQuestions(): Lesson[] {
  return [...content.services.values()].flatMap(({ id, name }) =>
    tuningSets().plain.map(({ q, topic }) =>
      asLesson({ q: q.replace('{}', name), service: id, topic, style: 'plain' }, counts.plain),
    ),
  );
}

function notOurs(q: string, by: QuestionReader): Lesson {
  return { q, reader: by, right: null, choice: 0, certainty: 1 };
}

/** A fifth of the wordings, asked to a search without them. */
function heldOut(fold: number): Lesson[] {
  let nth = 0;
  const out: Omit<Lesson, 'reader'>[] = [];
  const split = (texts: readonly string[], right: Lesson['right']) =>
    texts.filter((q) => {
      if (nth++ % folds !== fold) return true;
      out.push({ q, right, choice: right ? counts.heldOutChoice : 0, certainty: right ? counts.heldOutCertainty : 1 });
      return false;
    });
  const without = (service: Service): Service => ({
    ...service,
    asked: Object.fromEntries(
      Object.entries(service.asked).map(([topic, texts]) => [
        topic,
        split(texts, (target) => target.service === service.id && target.topic === topic),
      ]),
    ) as Service['asked'],
    questions: service.questions.map((question) => ({
      ...question,
      also: split(
        question.also,
        (target) => target.service === service.id && target.question === questionId(question.q),
      ),
    })),
  });
  const less: Content = {
    ...content,
    services: new Map([...content.services].map(([id, service]) => [id, without(service)])),
    elsewhere: content.elsewhere.map((genre) => ({ ...genre, asked: split(genre.asked, null) })),
  };
  const ignorant = createQuestionReader(less);
  return out.map((lesson) => ({ ...lesson, reader: ignorant }));
}

function print(name: string, of: object): void {
  console.log(`${name} = {`);
  for (const [kind, weight] of Object.entries(of)) console.log(`  ${kind}: ${weight.toFixed(2)},`);
  console.log('};\n');
}
