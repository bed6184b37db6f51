import type { Band, Content, Town } from '../../../knowledge/content.ts';
import type { FigureBounds } from '../../../knowledge/understand/entities/read-bounds.ts';
import type { ReadFigure } from '../../../knowledge/understand/entities/read-figure.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { answerForBounds, answerForTown } from '../population-answer.ts';
import type { ReadReply } from '../question-type.ts';

/** «entre 5.000 i 8.000 hab.»: more than these, and a figure may be part of a question to us. */
const wordsOfAFigure = 7;
/** «Castellar», «la Bisbal», «som de Mollet». */
const wordsOfAName = 3;
/** «Som de l'Ajuntament de Tona»: more than these, and a town may be named in a question to us. */
const wordsOfATown = 8;

/** A town, by its name or by how many people live there. */
export function readPopulation(content: Pick<Content, 'bands'>, utterance: Utterance): ReadReply {
  // «Quin nivell d'integracions toca a un municipi de 16.000 habitants?» asks of any, whatever place waits to be said.
  return asksOfTheModel(utterance) ? { kind: 'none' } : readPlace(content, utterance);
}

function asksOfTheModel({ entities, asks }: Utterance): boolean {
  return asks && entities.some(({ kind }) => kind === 'dimension');
}

function readPlace({ bands }: Pick<Content, 'bands'>, utterance: Utterance): ReadReply {
  const { figure } = utterance;
  const exact = utterance.plainTowns;
  if (figure.kind === 'none' && utterance.namesBody && utterance.words.length <= wordsOfATown)
    return { kind: 'problem', problem: 'body', sure: true };
  // «prou», «menú» or «mil gràcies» are orders and courtesy, and neither a misspelt town nor a figure; a misspelt order
  // may well be a town («Castellar», «castellà»).
  if (exact.kind === 'none' && utterance.plainOrder) return { kind: 'none' };
  const town = figure.kind === 'none' ? utterance.towns : exact;
  if (exact.kind === 'one' && hasPostcodeOf(exact.town, figure, utterance))
    return { kind: 'answer', answer: answerForTown(exact.town), sure: true, taken: null };
  const bounds = boundsOf(bands, figure);
  if (bounds) {
    const named = town.kind === 'one' ? { town: town.town.name, ine: town.town.code } : { town: null, ine: null };
    const answer = answerForBounds(bands, bounds, named);
    // «De 15.000 sí que passem, però no arribem als 20.000»: two figures take more words.
    const isClosed = bounds.from !== null && bounds.to !== null;
    const sure = utterance.words.length <= wordsOfAFigure + (isClosed ? 8 : 4);
    if (answer) return { kind: 'answer', answer, sure, taken: null };
    if (figure.kind === 'bounds') return { kind: 'problem', problem: figure.problem, sure };
  }
  if (figure.kind === 'problem') return { ...figure, sure: utterance.words.length <= wordsOfAFigure };
  if (figure.kind === 'figure') {
    if (town.kind === 'several' && !sameName(town.towns)) return { kind: 'problem', problem: 'several', sure: true };
    const named = town.kind === 'one' ? town.town : null;
    const answer = { population: figure.value, town: named?.name ?? null, ine: named?.code ?? null, year: null };
    return { kind: 'answer', answer, sure: true, taken: null };
  }
  if (town.kind === 'one') {
    const isGuessed = exact.kind !== 'one';
    return {
      kind: 'answer',
      answer: { ...answerForTown(town.town), ...(isGuessed && { guessed: true }) },
      sure: utterance.words.length <= wordsOfATown,
      taken: null,
    };
  }
  if (town.kind === 'several') {
    const isName = utterance.words.length <= wordsOfAName && !utterance.text.includes('?');
    return { kind: 'which-town', codes: town.towns.map(({ code }) => code), sure: isName };
  }
  return { kind: 'none' };
}

/** The figures that a text allows, when it gives no single one; «gairebé 10.000» is just under a threshold. */
function boundsOf(bands: readonly Band[], figure: ReadFigure): FigureBounds | null {
  if (figure.kind === 'bounds') return figure.bounds;
  if (figure.kind !== 'figure' || !figure.nearly) return null;
  const { value } = figure;
  const isThreshold = bands.some(({ min, max }) => value === min || value === max);
  return isThreshold ? { from: Math.round(value * nearlyShare), to: value - 1 } : null;
}

const nearlyShare = 0.9;

const postcode = /(?<![\d.,])\d{5}(?![\d.,])/;

/** «Tona, 08551», «17600 Figueres»: five digits that begin as those of its province, and no separator among them. */
function hasPostcodeOf(town: Town, figure: ReadFigure, utterance: Utterance): boolean {
  if (figure.kind === 'problem' && figure.problem === 'postcode') return true;
  const [digits] = postcode.exec(utterance.text) ?? [];
  const isOnlyOne = figure.kind === 'figure' && String(figure.value) === digits;
  return (
    isOnlyOne && digits.startsWith(town.code.slice(0, 2)) && !/hab|person|ve[iï]n|vec|empad|som\b/i.test(utterance.text)
  );
}

/** Towns that share the first word of their name are one ambiguous name; others are two towns. */
function sameName(towns: readonly { name: string }[]): boolean {
  const firsts = towns.map(({ name }) => words(name).find((word) => word.length > 3));
  return new Set(firsts).size === 1;
}
