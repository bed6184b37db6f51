import { keepingIds } from '../../../knowledge/schema/ids.ts';
import { type SoundOfPlan, soundOfPlan } from '../../sounds/sound-of-plan.ts';
import { likelyAnswers } from '../ask/likely-answers.ts';
import { listAsked } from '../asks-model/list-asked.ts';
import { askedOfPlan, pointAsked } from '../asks-plan/asked-of-plan.ts';
import { isOfAll } from '../asks-plan/is-of-all.ts';
import { isPlanAtHand } from '../asks-plan/plan-at-hand.ts';
import { planOfTurn } from '../asks-plan/plan-of-turn.ts';
import { isPointAlone, isPointAsked } from '../asks-plan/point-said.ts';
import { isAboutPlan } from '../is-about-plan.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.85;
const longest = 60;

/** The place of one of the things to do, and nothing else: «2», «i la tercera?». */
export const pointOfPlan: Reading = {
  name: 'point-of-plan',
  when: (turn) => turn.question === null && !turn.memory.asked && mayBeOfPoints(turn) && planOfTurn(turn) !== null,
  read: (turn) => (isPointAlone(turn) || asksForAPoint(turn) ? wholly(turn, pointAsked(turn)) : null),
};

/** Just after the plan; or after something else that has no list to choose from, since buttons have no numbers: «i la tercera?». */
function mayBeOfPoints({ memory, utterance: { folded } }: OpenTurn): boolean {
  if (isPlanAtHand(memory)) return true;
  const isChoice = memory.offered.some(
    ({ value }) => ('command' in value && value.command === 'none-of-these') || 'guide' in value,
  );
  return !isChoice && byItsArticle.test(folded);
}

const byItsArticle = /^(?:i |y |and )?(?:la|el|lo|l'|the) /;

/** «La 24 què és?»; and not «la 2 la tenim feta», that sounds like something else. */
function asksForAPoint(turn: OpenTurn): boolean {
  return (
    isPointAsked(turn) &&
    ['point', 'order', 'levels', 'easy', 'first'].includes(soundOfPlan(turn.knowledge, turn.utterance).id)
  );
}

/** What surely is of the plan that has just been told, whatever it looks like besides: «per què és la primera?». */
export const surelyOfPlan: Reading = {
  name: 'surely-of-plan',
  when: (turn) => isPlanAtHand(turn.memory) && mayBeOfPlan(turn),
  read: (turn) => readAt(turn, surelyHeard),
};

/**
 * What is said of the plan that there is, whatever its words: «què faig dilluns?», «explica'm el segon», «i si no fem res?», «qui ho ha de
 * fer?», «això ja ho tenim».
 */
export const questionOfPlan: Reading = {
  name: 'question-of-plan',
  when: mayBeOfPlan,
  read(turn) {
    if (isOfTheAnswer(turn)) return null;
    return readAt(turn, isPlanAtHand(turn.memory) || ofTheHelpers.test(turn.utterance.folded) ? heard : heardLater);
  },
};

/**
 * How much it has to sound like it is of the plan (log-odds): just after it, whatever else it may be or not; later on; and after an
 * answer about a service that it may be asked of. Of 1,140 sentences of hands, each heard by what the others wrote, the first two take 92 in 100 and 3 of
 * 208 that are of something else.
 */
const surelyHeard = -1;
// A sentence of `other`, word for word, is at −4.
const heard = -3.9;
const heardLater = -2;
const loudly = 4;
/** And how much more where it may be answered as a question about a service: in all, where it surely is. */
const heardBesides = 3;

function readAt(turn: OpenTurn, least: number): ReturnType<Reading['read']> {
  const { knowledge, utterance } = turn;
  const sound = soundOfPlan(knowledge, utterance);
  const { id, margin } = sound;
  if (margin < least || ((id === 'file' || margin < loudly) && isWishedOtherwise(turn))) return null;
  if (margin < surelyHeard && (isInSetWords(turn) || listAsked(turn) !== null)) return null;
  const { ownAnswer, topicAnswer } = likelyAnswers(turn.asked);
  if (!isOfAll(utterance.folded) && margin < least + heardBesides * (ownAnswer + topicAnswer)) return null;
  return wholly(turn, askedOfPlan(turn, sound), likely);
}

/** In which form the plan is wished, and when, is told by its words: «l'enllaç quant dura?», «recorda-m'ho al gener». */
function isWishedOtherwise({ utterance: { move, wish } }: OpenTurn): boolean {
  return [move, wish?.id].some((id) => id === 'remind' || keepingIds.some((keeping) => keeping === id));
}

/** «I ara què?», «per on comencem?» are orders and guides word for word, where there is no plan yet. */
function isInSetWords({ utterance: { plainOrder, plainGuide } }: OpenTurn): boolean {
  return plainOrder !== null || plainGuide !== null;
}

/** «I quant costa?», after an answer about a service, is asked of it; «i si no fem res?» only where the service answers it. */
function isOfTheAnswer(turn: OpenTurn): boolean {
  const { asked, knowledge, memory, utterance } = turn;
  if (isAboutPlan(turn) || isOfAll(utterance.folded) || ofTheHelpers.test(utterance.folded)) return false;
  const { id, margin } = soundOfPlan(knowledge, utterance);
  if (ofServices.has(id)) return utterance.leans || margin < loudly;
  const [first] = asked.kind === 'answers' ? asked.answers : [];
  if (first?.target.service !== memory.last?.service) return false;
  // «Què passa si no ho fem?» is of what was answered; «si no fem res», of it all.
  if (id === 'idle' && !ofItAll.test(utterance.folded)) return true;
  return first?.isItsQuestion === true && first.target.question !== null;
}

const ofItAll = /\b(?:res|nada|nothing|anything)\b/;

/** What is asked of services too, with the same words. */
const ofServices: ReadonlySet<SoundOfPlan['id']> = new Set([
  'cost',
  'duty',
  'effort',
  'with',
  'point',
  'file',
  'done',
  'rest',
]);

/** «Què pot fer la Diputació?» is asked of no service. */
const ofTheHelpers = /\b(?:diputaci\w*|diba|dipu|consell comarcal)\b/;

function mayBeOfPlan(turn: OpenTurn): boolean {
  const { question, reply, utterance } = turn;
  const waits = question !== null && (reply.kind === 'answer' || !isOfAll(utterance.folded));
  return !waits && utterance.words.length <= longest && planOfTurn(turn) !== null;
}
