import type { LevelId } from '../../../knowledge/schema/ids.ts';
import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { AskedOfModel } from '../../intent.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** Words without which nothing but a town tells that it is asked of the model. */
const ofTheModel = new Set(words('nivell nivells nivel niveles level model modelo franja'));

/**
 * A cell of the model, or a row of it: «quin és el nivell recomanat d'integracions per a 16.000 habitants?», «què és
 * obligatori per a Tona?».
 */
export const model: Reading = {
  name: 'model',
  when: ({ reply, utterance }) => reply.kind !== 'answer' && utterance.entities.some(({ kind }) => kind !== 'service'),
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
  const [level, otherLevel] = idsOf(utterance, 'level');
  const [band] = idsOf(utterance, 'band');
  const isOneDimension = otherDimension === undefined;
  if (!isOneDimension || !services.every(isDimension)) return null;
  const place = placeOf(utterance);
  const inBand = band !== undefined || place !== null;
  // «És obligatori un portal de transparència?» asks what the law says, and not the model.
  const asksModel = inBand || utterance.words.some((word) => ofTheModel.has(word));
  if (dimension !== undefined ? level === undefined && !inBand : level === undefined || !inBand) return null;
  if (!asksModel) return null;
  if (saysMore(utterance, knowledge.isAroundModel)) return null;
  return {
    dimension: dimension ?? null,
    level: otherLevel === undefined ? ((level as LevelId | undefined) ?? null) : null,
    band: band ?? null,
    place,
  };
}

/** The town, or how many people, that a text is about. */
function placeOf({ figure, plainTowns }: Utterance): AskedOfModel['place'] {
  if (plainTowns.kind === 'one') return { town: plainTowns.town.code, population: plainTowns.town.population };
  return figure.kind === 'figure' ? { town: null, population: figure.value } : null;
}

function idsOf({ entities }: Utterance, kind: string): string[] {
  return [...new Set(entities.flatMap((entity) => (entity.kind === kind ? [entity.id] : [])))];
}

/** Whether it tells something besides what it asks of the model: «quina empresa porta la seguretat de Tona?». */
function saysMore(
  { entities, plainTowns, terms, words: said }: Utterance,
  isAroundModel: (word: string) => boolean,
): boolean {
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  return said.some(
    (word, at) =>
      terms.telling[at] === true &&
      !town.has(word) &&
      !/\d/.test(word) &&
      !isNumberWord(word) &&
      !entities.some(({ kind, start, end }) => kind !== 'topic' && at >= start && at < end) &&
      !isAroundModel(word),
  );
}
