import { type LevelId, levelIds } from '../../../knowledge/schema/ids.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import type { AskedOfModel } from '../../asked-of-model.ts';
import { type SoundOfArea, type SoundOfLevel, soundOfArea, soundOfLevel } from '../../sounds/sound-of-model.ts';
import { type LikelyAnswers, likelyAnswers } from '../ask/likely-answers.ts';
import type { OpenTurn } from '../open-turn.ts';
import { areaOf } from './area-asked.ts';
import { isOfPlace } from './is-of-place.ts';
import { belongsTo, mayBeHeard } from './may-be-heard.ts';
import { askedOf, asksWhatALevelIs, dimensionsNamed, idsOf, isDimension } from './parts-of-model.ts';
import { saidOfModel, writtenOfModel } from './said-of-model.ts';

/** What a message has of what may be asked of the model. */
export interface ModelFacts extends LikelyAnswers {
  turn: OpenTurn;
  /** What would be shown. */
  asked: AskedOfModel;
  isPlaced: boolean;
  /** The dimensions that are named, by id. */
  named: readonly string[];
  /** The dimension that the other words speak of. */
  spoken: string | null;
  /** Whether it can be no other. */
  isSpokenSurely: boolean;
  /** What it sounds like it asks of the model, and how much. */
  sound: SoundOfArea;
  /** Whether how it sounds may tell that something is asked of the model. */
  isHeard: boolean;
  /** Whether it is asked what a level is, and nothing else. */
  isLevelMeant: boolean;
  /** Whether it is a sentence of the content, word for word. */
  isWritten: boolean;
  /** Services that are named, but for those that are dimensions too. */
  services: readonly string[];
  /** How many words tell something besides. */
  besides: number;
}

/** So few words besides, and what is beside a figure or an area is a level. */
const mostBesides = 1;

/** Looks at a message as something asked of the model: once, for all the readings that ask. */
export const modelFacts = onceForEach((turn: OpenTurn): ModelFacts => {
  const named = dimensionsNamed(turn);
  const besides = wordsBesides(turn);
  const isLevelMeant = named.length === 0 && asksWhatALevelIs(turn, besides);
  const services = idsOf(turn.utterance, 'service').filter((id) => !isDimension(turn, id));
  const area = isLevelMeant ? null : areaOf(turn);
  const saidOfIt = saidOfModel(turn);
  const sound = soundOfArea(turn.knowledge, saidOfIt);
  const isTold = besides > 0 && services.every((id) => belongsTo(turn, sound.id, id));
  const spoken = isTold ? spokenOf(area?.id ?? null, sound) : (area?.id ?? null);
  const isOther = isTold && sound.id !== null && sound.margin > soundsEnough && sound.apart >= soundsOtherwise;
  const dimension = named.length === 1 && !isOther ? (named[0] ?? null) : (spoken ?? named[0] ?? null);
  const said = askedOf(turn, dimension, besides <= mostBesides);
  const isPlaced = said.band !== null || said.place !== null;
  const isHeard = mayBeHeard({ turn, isPlaced, services, sound, besides });
  // «Som de Solsona» has no words of anything, and sounds like whatever has few.
  const mayBeLevel = (isPlaced && dimension !== null) || named.length === 1 || sound.margin >= levelHeard;
  const isLevelHeard = mayBeLevel && !areAllLevelsNamed(turn);
  const written = isPlaced ? writtenOfModel(turn) : undefined;
  const asked = written
    ? { ...said, dimension: written.dimension ?? null, level: written.level ?? null }
    : isLevelHeard
      ? { ...said, level: levelAsked(said.level, soundOfLevel(turn.knowledge, saidOfIt)) }
      : said;
  return {
    turn,
    asked,
    isPlaced,
    named,
    spoken,
    isSpokenSurely: area?.isSure ?? false,
    sound,
    isHeard,
    isLevelMeant,
    isWritten: written !== undefined,
    services,
    besides,
    ...likelyAnswers(turn.asked),
  };
});

/** «Què seria bo connectar tot seguit?»: what is asked sounds like an area whose words are of none, or of many. */
function spokenOf(spoken: string | null, { id, margin, apart }: SoundOfArea): string | null {
  const least = spoken === null ? soundsSo : id === null ? soundsOfAll : soundsOtherwise;
  const isSounded = margin > soundsEnough && apart >= least;
  return isSounded ? id : spoken;
}

/** By all the words where none says it, or where they sound far more like another: «passat el mínim, què vindria ara?». */
function levelAsked(said: LevelId | null, { id, apart }: SoundOfLevel): LevelId | null {
  return id !== null && apart >= (said === null ? levelSoundsSo : levelSoundsOtherwise) ? id : said;
}

/** «Processos: obligatori, recomanat i avançat». */
function areAllLevelsNamed({ utterance }: OpenTurn): boolean {
  return idsOf(utterance, 'level').length === levelIds.length;
}

/** How much likelier than another an area or a level has to sound; more, where words say otherwise. */
const soundsEnough = -3;
const soundsSo = 0.5;
const soundsOfAll = 4;
const soundsOtherwise = 1.5;
const levelHeard = 1;
const levelSoundsSo = 0;
const levelSoundsOtherwise = 0.6;

/** How many words tell something besides what is asked of the model: «quina empresa porta la seguretat de Tona?». */
function wordsBesides({ knowledge, utterance }: OpenTurn): number {
  const { entities, terms, words: said } = utterance;
  const isPlace = isOfPlace(utterance);
  return said.filter(
    (word, at) =>
      terms.telling[at] === true &&
      !isPlace(at) &&
      !entities.some(({ kind, start, end }) => kind !== 'topic' && at >= start && at < end) &&
      !knowledge.isAroundModel(word),
  ).length;
}
