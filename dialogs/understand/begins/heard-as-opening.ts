import { endsAsking } from '../../../knowledge/understand/utterance/ends-asking.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Opening } from '../../sounds/sounds-like.ts';
import { likelyAnswers } from '../ask/likely-answers.ts';
import type { OpenTurn } from '../open-turn.ts';
import { isOfManners } from './manners-in.ts';

/** Fewer words than these may be anything: «recomença», «bona vesprada». */
const shortest = 4;
/* How much likelier than a question something has to sound, to be an order or a guide that is wanted: log-odds. */
const inShort = 3;
const unanswered = 0.7;
const offered = 0.3;
const offeredOfAService = 0.5;
/** A town, or how many people live there, is asked of or begins a diagnosis; and so is what is told to be of somebody else. */
const besideAPlace = 3;
/** «Quién lo puede usar?» is asked of what was answered before. */
const afterAnAnswer = 3;
/** What hardly answers it does not count: of 1,821 questions of tuning, one that is answered so seldom sounds like an order. */
const hardlyAnswered = 0.3;
const surelyAnswered = 0.8;
const asAnswered = {
  /** «Connexió de l'e.FACT amb el programa de comptabilitat» has an answer; «fem la integració de l'e-TRAM plegats», another one. */
  guide: { hardly: 0.6, told: 1.5, asked: 3 },
  /** «Què em falta per integrar e-NOTUM?» is answered; «acompanya'm a integrar e-NOTUM» is not asked. */
  guideOfAService: { hardly: 0.6, told: 1.5, asked: 4 },
  /** «Quin telèfon surt als avisos d'e-NOTUM?» */
  command: { hardly: 0.5, told: 0.6, asked: 1.5 },
} as const;
/** «Guia'm per connectar el gestor amb MUX» is what a guide does, and has an answer too. */
const thoughAnswered = 4;

/** How much what is typed with nothing open has to sound like an order or a guide, to be it and nothing else that it may be. */
export function leastMargin(turn: OpenTurn, id: Opening): number {
  const { asked, memory, utterance } = turn;
  const isGuide = 'guide' in id;
  const namesAService = utterance.terms.named.size > 0;
  if (asked.kind === 'answers') {
    const answered = answeredShare(turn);
    if (answered >= surelyAnswered) return thoughAnswered;
    if (isShort(utterance)) return Number.POSITIVE_INFINITY;
    if (!isGuide && isPlaced(turn, id)) return besideAPlace;
    if (!isGuide && memory.last !== null) return afterAnAnswer;
    const least = asAnswered[isGuide ? (namesAService ? 'guideOfAService' : 'guide') : 'command'];
    if (answered < hardlyAnswered) return least.hardly;
    return endsAsking(utterance.text) ? least.asked : least.told;
  }
  if (isPlaced(turn, id)) return besideAPlace;
  if (isShort(utterance)) return asked.kind === 'unknown' ? inShort : Number.POSITIVE_INFINITY;
  if (asked.kind === 'unknown') return unanswered;
  return namesAService ? offeredOfAService : offered;
}

export function isShort({ words }: Utterance): boolean {
  return words.length < shortest;
}

export function isSurelyAnswered(turn: OpenTurn): boolean {
  return answeredShare(turn) >= surelyAnswered;
}

function answeredShare({ asked }: OpenTurn): number {
  const { ownAnswer, topicAnswer } = likelyAnswers(asked);
  return ownAnswer + topicAnswer;
}

/** «Vull empadronar-me» is told by its words to be of somebody else. */
function isPlaced({ asked, utterance: { figure, plainTowns } }: OpenTurn, id: Opening): boolean {
  const isTold = asked.kind === 'unknown' && asked.told && !isOfManners(id);
  return isTold || plainTowns.kind !== 'none' || figure.kind === 'figure' || figure.kind === 'bounds';
}
