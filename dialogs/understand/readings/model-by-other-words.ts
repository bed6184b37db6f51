import type { AskedOfModel } from '../../intent.ts';
import type { Asked } from '../ask/asked.ts';
import type { OpenTurn } from '../open-turn.ts';
import { areaOf, isSpokenOfBesides } from './area-asked.ts';
import { asksDuty, asksIfEnough, asksOnlyDuty } from './asks-duty.ts';
import { isBeginning } from './is-beginning.ts';
import {
  askedOf,
  asksOfModel,
  dimensionsNamed,
  idsOf,
  isAboutDuty,
  isDimension,
  placeOf,
  saysModel,
} from './parts-of-model.ts';

/** From here up, an answer that somebody wrote to a question is likelier than what is asked of the model by other words. */
const surely = 0.75;
/** Whoever tells more than this tells a case, unless a level and a place are said; and more than that, anyway. */
const longestUnsure = 140;
const longestAsked = 300;
/** A smaller figure may as well count targets or cards: «hem de fer vint targetes». */
const fewestPeople = 1000;

/**
 * What is asked of the model by what it speaks of: «hem d'automatitzar el procediment, si som Cardedeu? (nivell
 * obligatori)». A level and a place are enough; a place alone, only when it is asked what such a town has to do.
 */
export function modelByOtherWords(turn: OpenTurn): AskedOfModel | null {
  const { utterance } = turn;
  if (turn.question !== null || utterance.text.length > longestAsked) return null;
  const named = dimensionsNamed(turn);
  const isPlaced = idsOf(utterance, 'band').length > 0 || placeOf(turn) !== null;
  const isLevel = saysLevel(turn);
  const services = idsOf(utterance, 'service').filter((id) => !isLevel || !isDimension(turn, id));
  // «Quin nivell tenim?» is asked of the town, and not of the model.
  const isModel = utterance.words.some((word) => word === 'model' || word === 'modelo');
  if (
    isLevel
      ? !isPlaced && (services.length > 0 || !saysModel(utterance))
      : !isPlaced || !(isModel || asksDuty(utterance))
  )
    return null;
  // «Necessitem cartes de serveis? Som Vallirana»: one area is named, and nothing else but whether it is needed.
  const isNamed = named.length === 1 && services.length === 0;
  if (!(isPlaced && (isLevel || isModel)) && (isNamed ? hasOwnAnswer(turn.asked) : isOtherwiseAnswered(turn)))
    return null;
  const area = areaOf(turn) ?? (named.length === 1 ? named[0] : undefined);
  if (area === undefined) return null;
  if (services.length > 0) {
    if (!asksOnlyDuty(utterance) || !services.every((id) => belongsTo(turn, id, area))) return null;
    // A service that is all that is named, with no level, is asked about itself: «ens cal e-NOTUM si som 6.000?».
    if (!isLevel && !asksIfEnough(utterance) && !isSpokenOfBesides(turn, area)) return null;
  }
  return named.length === 0 || named.includes(area) ? askedOf(turn, area) : null;
}

/**
 * Whether something else is likelier asked, where no level and place say that it is the model: it is how somebody begins, it
 * is about a body that is no council or a number that counts no people, or somebody wrote an answer to it.
 */
function isOtherwiseAnswered(turn: OpenTurn): boolean {
  const { utterance } = turn;
  const population = placeOf(turn)?.population ?? fewestPeople;
  return (
    population < fewestPeople ||
    utterance.entities.some(({ kind, id }) => kind === 'portal' && id !== 'aoc') ||
    utterance.text.length > longestUnsure ||
    isBeginning(turn) ||
    hasOwnAnswer(turn.asked)
  );
}

function hasOwnAnswer(asked: Asked): boolean {
  if (asked.kind !== 'answers') return false;
  const [{ target, probability }] = asked.answers;
  return target.question !== null && probability >= surely;
}

/** Whether a service is one that the model speaks of in an area. */
function belongsTo({ knowledge }: OpenTurn, service: string, area: string): boolean {
  const advice = knowledge.content.dimensions.find(({ id }) => id === area)?.advice ?? {};
  return Object.values(advice).some((levels) =>
    Object.values(levels).some((cell) => cell?.services.includes(service) ?? false),
  );
}

/** Whether a level of the model is meant, and not whether something is mandatory by law. */
function saysLevel(turn: OpenTurn): boolean {
  const { utterance } = turn;
  const levels = idsOf(utterance, 'level');
  if (levels.length === 0) return false;
  return asksOfModel(utterance) || !isAboutDuty(utterance) || !levels.includes('obligatori');
}
