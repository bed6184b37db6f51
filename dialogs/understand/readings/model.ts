import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { AskedOfModel } from '../../intent.ts';
import { asksSomething } from '../asks-us.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';
import { tellsOfElsewhere } from '../tells-of-elsewhere.ts';
import { areaOf } from './area-asked.ts';
import { isBeginning } from './is-beginning.ts';
import { modelByOtherWords } from './model-by-other-words.ts';
import { askedOf, asksOfModel, dimensionsNamed, idsOf, isAboutDuty, isDimension, placeOf } from './parts-of-model.ts';

const likely = 0.9;

/**
 * A cell of the model, or a row of it: «quin és el nivell recomanat d'integracions per a 16.000 habitants?», «què és
 * obligatori per a Tona?».
 */
export const model: Reading = {
  name: 'model',
  when: (turn) =>
    (turn.question === null || (asksSomething(turn) && turn.reply.kind !== 'answer')) &&
    (turn.utterance.entities.some(({ kind }) => kind !== 'service') || placeOf(turn) !== null),
  read(turn) {
    const asked = askedByName(turn) ?? modelByOtherWords(turn);
    return asked && wholly(turn, { type: 'show-model', ...asked }, likely);
  },
};

/** What is asked of the model by the names of its parts. */
function askedByName(turn: OpenTurn): AskedOfModel | null {
  const services = idsOf(turn.utterance, 'service');
  const [dimension, otherDimension] = dimensionsNamed(turn);
  if (otherDimension !== undefined || !services.every((id) => isDimension(turn, id))) return null;
  const asked = askedOf(turn, dimension ?? null);
  if (!mayBeSaid(turn, asked, idsOf(turn.utterance, 'level').length > 0, services.length > 0)) return null;
  if (dimension !== undefined) return asked;
  const area = wordsBesides(turn) > 0 && !isBeginning(turn) ? areaOf(turn) : null;
  // «Recomiéndame un restaurante en Girona» is about no area, and no level.
  const isOfElsewhere = area === null && isLevelAVerb(turn.utterance) && tellsOfElsewhere(turn.utterance);
  return isOfElsewhere ? null : { ...asked, dimension: area };
}

/**
 * Whether so much of the model is named that it is what is asked, whatever else is said. The less is named, the less may be
 * said besides: «quin pressupost té la seguretat a Tona?» asks something else.
 */
function mayBeSaid(turn: OpenTurn, asked: AskedOfModel, hasLevel: boolean, isService: boolean): boolean {
  const { utterance } = turn;
  const { dimension, band, place } = asked;
  const isPlaced = band !== null || place !== null;
  const asksModel = asksOfModel(utterance);
  const besides = wordsBesides(turn);
  if (dimension !== null && hasLevel && isPlaced) return besides <= (asksModel ? 5 : 3);
  if (dimension !== null && isPlaced) {
    if (asksModel) return besides <= 2;
    if (isService) return place?.town != null && besides === 0;
    return besides <= 1 && (place?.town == null || !announcesATopic(utterance));
  }
  if (dimension !== null && hasLevel)
    return asksModel ? besides <= 2 : !isService && besides === 0 && !isAboutDuty(utterance);
  return hasLevel && isPlaced && besides <= (asksModel ? 3 : 1);
}

/** Whether it announces a topic of services, besides what a dimension is called: «quin pressupost…?». */
function announcesATopic({ entities }: Utterance): boolean {
  const dimensions = entities.filter(({ kind }) => kind === 'dimension');
  return entities.some(
    ({ kind, start, end }) => kind === 'topic' && !dimensions.some((each) => each.start <= start && each.end >= end),
  );
}

/** «Recomiéndame…»: a level only by what the verb means. */
function isLevelAVerb({ entities, words: said }: Utterance): boolean {
  return entities
    .filter(({ kind }) => kind === 'level')
    .every(({ start }) =>
      /^(?:recoman(?!at|ad|abl)|recomiend|recommend(?!ed)|aconsell(?!at|ad|abl))/.test(said[start] ?? ''),
    );
}

/** How many words tell something besides what is asked of the model: «quina empresa porta la seguretat de Tona?». */
function wordsBesides({ knowledge, utterance }: OpenTurn): number {
  const { entities, plainTowns, terms, words: said } = utterance;
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  return said.filter(
    (word, at) =>
      terms.telling[at] === true &&
      !town.has(word) &&
      !/\d/.test(word) &&
      !isNumberWord(word) &&
      !entities.some(({ kind, start, end }) => kind !== 'topic' && at >= start && at < end) &&
      !knowledge.isAroundModel(word),
  ).length;
}
