import { type LevelId, levelIds } from '../../../knowledge/schema/ids.ts';
import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { AskedOfModel } from '../../intent.ts';
import { answerForBounds } from '../../questions/population-answer.ts';
import { asksSomething } from '../asks-us.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** Words without which nothing but a town tells that it is asked of the model. */
const ofTheModel = new Set(
  words('nivell nivells nivel niveles level levels grau grado model modelo franja tram tramo band'),
);
/** «l'obligatori de tramitació», «lo recomendado»: the level as a thing, and not whether something is mandatory. */
const beforeALevel = new Set(words('l el lo la the grau nivell nivel level'));

/**
 * A cell of the model, or a row of it: «quin és el nivell recomanat d'integracions per a 16.000 habitants?», «què és
 * obligatori per a Tona?».
 */
export const model: Reading = {
  name: 'model',
  when: (turn) =>
    (turn.question === null || (asksSomething(turn) && turn.reply.kind !== 'answer')) &&
    turn.utterance.entities.some(({ kind }) => kind !== 'service'),
  read(turn) {
    const asked = askedOfModel(turn);
    return asked && wholly(turn, { type: 'show-model', ...asked }, likely);
  },
};

function askedOfModel(turn: OpenTurn): AskedOfModel | null {
  const { knowledge, utterance } = turn;
  const services = idsOf(utterance, 'service');
  const isDimension = (id: string) => knowledge.content.dimensions.some((each) => each.id === id);
  // «Transparència» is both.
  const [dimension, otherDimension] = [...new Set([...idsOf(utterance, 'dimension'), ...services.filter(isDimension)])];
  if (otherDimension !== undefined || !services.every(isDimension)) return null;
  const levels = idsOf(utterance, 'level').filter((id): id is LevelId => levelIds.some((each) => each === id));
  const [level, otherLevel] = levels;
  const [band] = idsOf(utterance, 'band');
  const place = placeOf(turn);
  const asked: AskedOfModel = {
    dimension: dimension ?? null,
    level: otherLevel === undefined ? (level ?? null) : null,
    band: band ?? null,
    place,
  };
  return mayBeSaid(turn, asked, levels.length > 0, services.length > 0) ? asked : null;
}

/**
 * Whether so much of the model is named that it is what is asked, whatever else is said. The less is named, the less may be
 * said besides: «quin pressupost té la seguretat a Tona?» asks something else.
 */
function mayBeSaid(turn: OpenTurn, asked: AskedOfModel, hasLevel: boolean, isService: boolean): boolean {
  const { utterance } = turn;
  const { dimension, band, place } = asked;
  const isPlaced = band !== null || place !== null;
  const asksModel = utterance.words.some((word) => ofTheModel.has(word)) || isLevelAThing(utterance);
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

/** «És obligatori…?» asks what the law says, and not the model. */
function isAboutDuty({ asks, entities, text }: Utterance): boolean {
  if (!asks && !text.includes('?')) return false;
  return entities.some(({ kind, id }) => kind === 'level' && id === 'obligatori');
}

function isLevelAThing({ entities, words: said }: Utterance): boolean {
  return entities.some(({ kind, start }) => kind === 'level' && beforeALevel.has(said[start - 1] ?? ''));
}

/** The town, or how many people, that a text is about. */
function placeOf({ knowledge, utterance }: OpenTurn): AskedOfModel['place'] {
  const { figure, plainTowns } = utterance;
  if (figure.kind === 'figure') return { town: null, population: figure.value };
  if (figure.kind === 'bounds') {
    const answer = answerForBounds(knowledge.content.bands, figure.bounds, { town: null, ine: null });
    const { from, to } = figure.bounds;
    return { town: null, population: answer?.population ?? to ?? from ?? 0 };
  }
  if (plainTowns.kind === 'one') return { town: plainTowns.town.code, population: plainTowns.town.population };
  return null;
}

function idsOf({ entities }: Utterance, kind: string): string[] {
  return [...new Set(entities.flatMap((entity) => (entity.kind === kind ? [entity.id] : [])))];
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
