import type { OwnQuestion } from '../../../knowledge/content.ts';
import { isForSize } from '../../../knowledge/is-for-size.ts';
import { tellFacts } from '../tell-facts.ts';
import type { Asked, Said } from './asked.ts';

/** The own questions of the content that are told to whoever asks this of a plan like theirs. */
export function knownOf({ content, t, work }: Asked, matter: 'cost' | 'idle' | 'help'): Said {
  const ids = new Set([...work.now, ...work.next, ...work.toCheck].map(({ id }) => id));
  const isTold = ({ ofPlan }: OwnQuestion) =>
    ofPlan?.matter === matter &&
    (ofPlan.province === undefined || ofPlan.province === work.province) &&
    (ofPlan.about === undefined || ids.has(ofPlan.about)) &&
    isForSize(ofPlan, work.place.population);
  const questions = [content.matters, content.services].flatMap((all) =>
    [...all.values()].flatMap((each) => each.questions),
  );
  const told = [...questions, ...content.dimensions.flatMap((each) => each.questions)].filter(isTold);
  const facts = told.map((question) => ({ question, ...tellFacts(t, [question]) }));
  return {
    lines: facts.map(({ question, points }) => `*${question.q}* ${points[0]}`),
    sources: facts.flatMap(({ sources }) => sources),
  };
}
