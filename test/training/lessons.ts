import type { Content, OwnQuestion, Service } from '../../knowledge/content.ts';
import { questionsOf } from '../../knowledge/subjects.ts';
import { createReaders } from '../../knowledge/understand/create-readers.ts';
import { type Readers, readUtterance } from '../../knowledge/understand/read-utterance.ts';
import type { Target } from '../../knowledge/understand/retrieval/content-index.ts';
import type { Question } from '../../knowledge/understand/retrieval/question.ts';
import type { Candidate } from '../../knowledge/understand/retrieval/rerank.ts';
import { type LabelledAnswer, labelledAnswers, saysAll } from '../understanding/answer-rates.ts';
import { askedSets } from '../understanding/asked.ts';
import { type LabelledQuestion, labelled, tuningSets } from '../understanding/labelled.ts';

/** A question with its candidates, and which of them answer it. */
export interface Lesson {
  question: Question;
  candidates: Candidate[];
  /** What answers it, or null when it is not ours. */
  isRight: ((target: Target) => boolean) | null;
  /** How much it counts when choosing among candidates, and when deciding whether there is an answer. */
  choice: number;
  answerable: number;
  /** Whether a person asked it; and not a wording left out. */
  isAsked: boolean;
}

const folds = 5;
/** How much a question of each origin counts. Wordings left out are many but hard, written to be unlike the others. */
const counts = {
  tuning: 1,
  answers: 1,
  ofService: 0.6,
  borderline: 0.6,
  plain: 0.1,
  leftOutChoice: 0.03,
  leftOutAnswerable: 0.05,
};

type Unread = Omit<Lesson, 'question' | 'candidates'> & { q: string };

/**
 * All that there is to learn from: the questions of tuning; and the wordings of the content, a fifth at a time: what is
 * left out is asked to readers that have not seen it.
 */
export function lessonsOf(content: Content): Lesson[] {
  const tuning = labelled('tuning');
  const sets = tuningSets();
  const asked = [
    ...[...tuning.questions, ...sets.questions, ...tuning.tasks].map((question) => ours(question, counts.tuning)),
    ...sets.borderline.map((question) => ours(question, counts.borderline)),
    ...ofService(),
    ...byTheirAnswers(content),
    ...plainQuestions(content),
    ...[...tuning.outOfScope, ...tuning.tasksAway, ...sets.outOfScope].map(({ q }) => notOurs(q, true)),
  ];
  return [
    ...readAll(createReaders(content), asked),
    ...Array.from({ length: folds }, (_, fold) => leftOut(content, fold)).flat(),
  ];
}

function readAll(readers: Readers, all: readonly Unread[]): Lesson[] {
  return all.map(({ q, ...rest }) => {
    const question = readers.search.question(readUtterance(readers, q));
    return { ...rest, question, candidates: question.candidates() };
  });
}

function ours({ q, service, topic, also = [] }: LabelledQuestion, count: number): Unread {
  const topics = [topic, ...also];
  const isRight: Lesson['isRight'] = (target) => target.service === service && topics.includes(target.topic);
  return { q, isRight, choice: count, answerable: count, isAsked: count === counts.tuning };
}

function notOurs(q: string, isAsked: boolean): Unread {
  return { q, isRight: null, choice: 0, answerable: 1, isAsked };
}

/** Questions of which only the service is known; and what is not ours, but for what only resembles ours and is told apart before. */
function ofService(): Unread[] {
  const { questions, tasks, outOfScope } = askedSets('tuning');
  const alike = new Set(['state', 'other-body', 'lookalike']);
  return [
    ...[...questions, ...tasks].map(({ q, service, also = [] }): Unread => {
      const isRight: Lesson['isRight'] = (target) => target.service === service || also.includes(target.service);
      return { q, isRight, choice: counts.ofService, answerable: counts.ofService, isAsked: true };
    }),
    ...outOfScope.filter(({ type }) => !alike.has(type)).map(({ q }) => notOurs(q, true)),
  ];
}

/** Questions of which it is known what an answer must say: whatever says it, of what it is about, is right. */
function byTheirAnswers(content: Content): Unread[] {
  return labelledAnswers('tuning').map((labelled): Unread => {
    const isRight = (target: Target) => isAbout(target.service, labelled) && saysAll(labelled, textOf(content, target));
    return { q: labelled.q, isRight, choice: counts.answers, answerable: counts.answers, isAsked: true };
  });
}

function isAbout(key: string, { service, sheet = '' }: LabelledAnswer): boolean {
  if (service !== undefined) return key === service;
  return sheet.startsWith('_') ? key.startsWith('matter/') : key.endsWith(`/${sheet}`) || key === sheet;
}

function textOf(content: Content, { service, topic, question }: Target): string {
  const own = questionsOf(content, service).find(({ id }) => id === question);
  if (own) return `${own.q} ${own.text}`;
  return topic === 'altres'
    ? ''
    : (content.services.get(service)?.topics[topic] ?? []).map(({ text }) => text).join(' ');
}

/** Each service asked for in the plainest way. */
function plainQuestions(content: Content): Unread[] {
  return [...content.services.values()].flatMap(({ id, name }) =>
    tuningSets().plain.map(({ q, topic }) =>
      ours({ q: q.replace('{}', name), service: id, topic, style: 'plain' }, counts.plain),
    ),
  );
}

/** A fifth of the wordings, asked to readers that do not know them. */
function leftOut(content: Content, fold: number): Lesson[] {
  let nth = 0;
  const out: Unread[] = [];
  const split = (texts: readonly string[], isRight: Lesson['isRight']) =>
    texts.filter((q) => {
      if (nth++ % folds !== fold) return true;
      const own: Unread = {
        q,
        isRight,
        choice: counts.leftOutChoice,
        answerable: counts.leftOutAnswerable,
        isAsked: false,
      };
      out.push(isRight ? own : notOurs(q, false));
      return false;
    });
  const withoutOf = (key: string, questions: readonly OwnQuestion[]): OwnQuestion[] =>
    questions.map((question) => ({
      ...question,
      also: split(question.also, (target) => target.service === key && target.question === question.id),
    }));
  const without = (service: Service): Service => ({
    ...service,
    asked: Object.fromEntries(
      Object.entries(service.asked).map(([topic, texts]) => [
        topic,
        split(texts, (target) => target.service === service.id && target.topic === topic),
      ]),
    ) as Service['asked'],
    questions: withoutOf(service.id, service.questions),
  });
  const less: Content = {
    ...content,
    dimensions: content.dimensions.map((each) => ({
      ...each,
      questions: withoutOf(`dimension/${each.id}`, each.questions),
    })),
    matters: new Map(
      [...content.matters].map(([id, each]) => [id, { ...each, questions: withoutOf(`matter/${id}`, each.questions) }]),
    ),
    services: new Map([...content.services].map(([id, service]) => [id, without(service)])),
    elsewhere: content.elsewhere.map((genre) => ({ ...genre, asked: split(genre.asked, null) })),
  };
  return readAll(createReaders(less), out);
}
