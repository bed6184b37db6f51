import type { LabelledQuestion } from './labelled.ts';

/** What an answerer said to a question: what it answers, or what it offers to choose from, best first. */
export interface Said {
  kind: 'answer' | 'choose' | 'other';
  targets: { service: string; topic: string }[];
}

export interface QuestionScore {
  service: number;
  serviceAndTopic: number;
  unanswered: number;
}

/** 1 when right; a half when it is one of the choices offered; 0 otherwise. */
export function scoreQuestion(question: LabelledQuestion, said: Said): QuestionScore {
  const worth = said.kind === 'answer' ? 1 : said.kind === 'choose' ? 0.5 : 0;
  const targets = said.kind === 'answer' ? said.targets.slice(0, 1) : said.targets;
  const topics = [question.topic, ...(question.also ?? [])];
  const services = targets.filter(({ service }) => service === question.service);
  const allSame = said.kind === 'choose' && services.length === targets.length && targets.length > 0;
  return {
    service: services.length === 0 ? 0 : allSame ? 1 : worth,
    serviceAndTopic: services.some(({ topic }) => topics.includes(topic)) ? worth : 0,
    unanswered: said.kind === 'other' ? 1 : 0,
  };
}

/** Averages of many scores, as fractions of 1. */
export function average(scores: readonly QuestionScore[]): QuestionScore {
  const mean = (pick: (score: QuestionScore) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(scores.length, 1);
  return {
    service: mean((score) => score.service),
    serviceAndTopic: mean((score) => score.serviceAndTopic),
    unanswered: mean((score) => score.unanswered),
  };
}
