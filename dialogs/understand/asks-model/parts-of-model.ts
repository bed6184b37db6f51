import { type LevelId, levelIds } from '../../../knowledge/schema/ids.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { AskedOfModel } from '../../asked-of-model.ts';
import { answerForBounds } from '../../questions/population-answer.ts';
import type { OpenTurn } from '../open-turn.ts';
import { asksWhatIsSaid } from './asks-duty.ts';

/** Words without which nothing but a town tells that it is asked of the model. */
const ofTheModel = new Set(
  words('nivell nivells nivel niveles level levels grau grado model modelo franja tram tramo band'),
);
/** «l'obligatori de tramitació», «lo recomendado»: the level as a thing, and not whether something is mandatory. */
const beforeALevel = new Set(words('l el al del lo la the grau nivell nivel level'));
/** «No obligatori», «un temps màxim»: what is denied, or of something that is measured, is no level. */
const noLevelAfter = {
  level: new Set(words('no not non')),
  'level-beside': new Set(
    words(
      'no not non temps termini terminis mida nombre import preu pes tiempo plazo plazos tamano numero importe precio peso time term size number',
    ),
  ),
};
/** «Avançar», «recomanar»: what is done, and no level, though it has the stem of one. */
const infinitive = /[aei]r$/;
/** What says that a figure is of people, where there are several. */
const ofPeople = /\d\s*(?:mil\s*)?(?:hab|veins|vecin|anim|inhab|resid|people|person)/;

/**
 * What a text says of the model, when it is about a dimension or, with null, about all of them.
 * @param isBare whether hardly anything else is said
 */
export function askedOf(turn: OpenTurn, dimension: string | null, isBare = false): AskedOfModel {
  const { utterance } = turn;
  const [band = null] = idsOf(utterance, 'band');
  const place = placeOf(turn);
  const isPlaced = band !== null || place !== null;
  // «Seguretat mínima a Tona», «mínim, som 7.000», «mínim d'integracions»: beside those, the word can only be of the level.
  const isBeside = isBare ? isPlaced || dimension !== null : isPlaced && dimension !== null;
  const beside = isBeside && idsOf(utterance, 'level').length === 0 ? 'level-beside' : 'level';
  return { dimension, level: levelOf(utterance, beside), band, place };
}

/** The level that is said: «los servicios no obligatorios del nivel recomendado» is about the second. */
export function levelOf(
  { clauses, entities, words: said }: Utterance,
  how: keyof typeof noLevelAfter = 'level',
): LevelId | null {
  const named = entities.filter(
    ({ kind, start, end }) =>
      kind === how &&
      !noLevelAfter[how].has(said[start - 1] ?? '') &&
      !(kind === 'level' && end - start === 1 && infinitive.test(said[start] ?? '')),
  );
  const things = named.filter(({ start }) => beforeALevel.has(said[start - 1] ?? ''));
  const meant = things.length > 0 ? things : named;
  const open = meant.filter(({ start }) => !isMet(clauseAt(said, clauses, start)));
  const ids = new Set((open.length > 0 ? open : meant).map(({ id }) => id));
  return ids.size === 1 ? (levelIds.find((id) => ids.has(id)) ?? null) : null;
}

/**
 * «En què consisteix el nivell avançat?»: a level, with no place, and what it is; or «què vol dir recomanat?», and nothing else.
 * @param besides how many words tell something else
 */
export function asksWhatALevelIs(turn: OpenTurn, besides: number): boolean {
  const { entities, folded, words: said } = turn.utterance;
  const isCalledSo = besides <= mostBesides && said.some((word) => ofLevels.has(word));
  const isWordAlone = besides === 0 && ofAWord.test(folded);
  const isElsewhere = entities.some(({ kind }) => kind === 'service' || kind === 'portal' || kind === 'band');
  const asks = (isWordAlone || (isCalledSo && meaning.test(folded))) && !isElsewhere;
  return asks && levelOf(turn.utterance) !== null && placeOf(turn) === null;
}

const mostBesides = 1;
const ofAWord = /\b(?:vol(?:en)? dir|vols dir|quiere decir|signific\w*|mean\w*)\b/;
const ofLevels = new Set(words('nivell nivel level grau grado'));
const meaning =
  /\b(?:consist\w*|vol dir|quiere decir|signific\w*|mean\w*|que es|que seria|que enten\w*|que entien\w*|que inclou|que incluye|defini\w*|expli\w*|parl\w*|ensen\w*|mostr\w*|muestr\w*|veure|show\w*|de que va|what is|what s)\b/;

/** «L'obligatori ja el tenim. I el recomanat?» asks of the second. */
function isMet(clause: readonly string[]): boolean {
  return clause.some((word) => already.has(word)) && clause.some((word) => metWith.has(word));
}

function clauseAt(said: readonly string[], clauses: ReadonlySet<number>, at: number): readonly string[] {
  const starts = [0, ...clauses, said.length].sort((a, b) => a - b);
  return said.slice(
    starts.findLast((start) => start <= at),
    starts.find((start) => start > at),
  );
}

/** Whether what stands somewhere is said to be there already: «ja tenim la seu electrònica. Ara què?». */
export function isMetAt({ clauses, words: said }: Utterance, at: number): boolean {
  return isMet(clauseAt(said, clauses, at));
}

const already = new Set(['ja', 'ya', 'already']);
const metWith = new Set(
  words('tenim complim complit fem fet assolit assolim superat tenemos cumplimos cumplido hecho have meet met done'),
);

/** The dimensions by their names; «transparència» is also a service, and its portal is only the service where nothing is said of the model. */
export function dimensionsNamed(turn: OpenTurn): string[] {
  const { utterance } = turn;
  const services = idsOf(utterance, 'service').filter((id) => isDimension(turn, id));
  const named = [...new Set([...idsOf(utterance, 'dimension'), ...services])];
  return asksOfAPortal(turn) ? named.filter((id) => !services.includes(id)) : named;
}

/** «Què s'ha de publicar per obligació al portal de transparència?»: what goes into it is asked, and of no size of town. */
function asksOfAPortal(turn: OpenTurn): boolean {
  const { utterance } = turn;
  const isOfTheModel = namesModel(utterance) || saysModel(utterance) || isLevelAThing(utterance);
  return (
    !isOfTheModel &&
    utterance.words.includes('portal') &&
    utterance.words.some((word) => ofPublishing.test(word)) &&
    placeOf(turn) === null
  );
}

const ofPublishing = /^(?:public|publish|contingut|contenid|content)/;

export function isDimension({ knowledge }: OpenTurn, id: string): boolean {
  return knowledge.content.dimensions.some((each) => each.id === id);
}

export function saysModel({ words: said }: Utterance): boolean {
  return said.some((word) => ofTheModel.has(word));
}

/** Whether it says a level, a band or a place, or asks what is written: with none of them, nothing is asked of the model. */
export function namesPartOfModel(turn: OpenTurn): boolean {
  const { utterance } = turn;
  const isPart = utterance.entities.some(({ kind }) => kind === 'level' || kind === 'band');
  return isPart || namesModel(utterance) || asksWhatIsSaid(utterance) || placeOf(turn) !== null;
}

/** Whether the model itself is named. */
export function namesModel({ words: said }: Utterance): boolean {
  return said.includes('model') || said.includes('modelo');
}

/** «És obligatori…?» asks what the law says, and not the model. */
export function isAboutDuty({ asks, entities, text }: Utterance): boolean {
  if (!asks && !text.includes('?')) return false;
  return entities.some(({ kind, id }) => kind === 'level' && id === 'obligatori');
}

export function isLevelAThing({ entities, words: said }: Utterance): boolean {
  return entities.some(({ kind, start }) => kind === 'level' && beforeALevel.has(said[start - 1] ?? ''));
}

/** The town, or how many people, that a text is about. */
export function placeOf({ knowledge, utterance }: OpenTurn): AskedOfModel['place'] {
  const { figure, plainTowns } = utterance;
  if (figure.kind === 'figure') return { town: null, population: figure.value };
  if (figure.kind === 'bounds') {
    const answer = answerForBounds(knowledge.content.bands, figure.bounds, { town: null, ine: null });
    const { from, to } = figure.bounds;
    return { town: null, population: answer?.population ?? to ?? from ?? 0 };
  }
  // «Y si paso de 20.000? Tengo 20.001 habitantes»: the one that is said to be so.
  if (figure.kind === 'problem' && figure.problem === 'several') {
    const [told, another] = utterance.pieces.flatMap(({ utterance: { figure: own, folded } }) =>
      own.kind === 'figure' && ofPeople.test(folded) ? [own.value] : [],
    );
    return told === undefined || another !== undefined ? null : { town: null, population: told };
  }
  if (plainTowns.kind === 'one') return { town: plainTowns.town.code, population: plainTowns.town.population };
  return null;
}

export function idsOf({ entities }: Utterance, kind: string): string[] {
  return [...new Set(entities.flatMap((entity) => (entity.kind === kind ? [entity.id] : [])))];
}
