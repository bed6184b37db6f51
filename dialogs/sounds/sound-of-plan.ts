import type { Content } from '../../knowledge/content.ts';
import type { AskedOfPlanId } from '../../knowledge/schema/ids.ts';
import type { Steps } from '../../knowledge/understand/steps.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { questionsOf } from './questions-of.ts';
import { placeWritten } from './sound-of-model.ts';
import { type Sentences, type Stems, saidIn, soundsOnce } from './sounds-once.ts';

/** What a text sounds most like of what is said to whoever has given a plan. */
export interface SoundOfPlan {
  id: Exclude<AskedOfPlanId, 'other'>;
  /** How much likelier it is than that nothing is asked of the plan, and than the next: log-odds. */
  margin: number;
  apart: number;
  /** The next of them. */
  next: SoundOfPlan['id'];
}

export function soundOfPlan(knowledge: Stems, utterance: Utterance): SoundOfPlan {
  const likest = plans.of(knowledge).likest(knowledge, saidIn(utterance));
  const other = likest.find(({ id }) => id === 'other');
  const [first, second] = likest.filter(({ id }) => id !== 'other');
  return {
    id: first?.id as SoundOfPlan['id'],
    margin: (first?.score ?? 0) - (other?.score ?? 0),
    apart: (first?.score ?? 0) - (second?.score ?? 0),
    next: second?.id as SoundOfPlan['id'],
  };
}

/** Learns, a little at a time, what who first asks something of their plan would otherwise wait for. */
export function* learnPlan(knowledge: Stems): Steps<void> {
  yield* plans.inSteps(knowledge);
}

/** Of what is no question of the plan, one of each so many is enough: all of it would drown what is. */
const leftOut = { questions: 2, said: 5, model: 4 };

const plans = soundsOnce(
  'plans',
  (content: Content): Sentences<AskedOfPlanId> =>
    content.askedOfPlan.map(({ id, sentences }) => ({
      id,
      sentences: id === 'other' ? [...sentences, ...ofSomethingElse(content)] : sentences,
    })),
  { leastTexts: 1 },
);

function ofSomethingElse(content: Content): string[] {
  const oneOf = (many: number) => (_: string, nth: number) => nth % many === 0;
  return [
    ...questionsOf(content).filter(oneOf(leftOut.questions)),
    ...content.said.flatMap(({ sentences }) => sentences).filter(oneOf(leftOut.said)),
    ...content.askedOfModel.map(({ q }) => q.replaceAll(placeWritten, ' ')).filter(oneOf(leftOut.model)),
    ...content.elsewhere.flatMap(({ phrases }) => phrases).filter(oneOf(leftOut.said)),
  ];
}
