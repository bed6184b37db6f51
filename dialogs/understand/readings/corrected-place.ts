import { once } from '../../../knowledge/understand/once.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { formatNumber } from '../../../locales/sentences.ts';
import { isPopulationAnswer, type PopulationAnswer } from '../../questions/population-answer.ts';
import type { OpenTurn } from '../open-turn.ts';
import { placeSaid } from '../place-said.ts';
import { type Reading, type Understood, wholly } from '../reading.ts';

const likely = 0.9;
const longest = 12;
/** What is said besides the town or the figure by who corrects it. */
const besides = new Set(
  words(
    'no ni sino pero perdo perdona perdoneu equivocat equivocada equivocats poble municipi ajuntament realitat realidad pueblo municipio ayuntamiento ciutat habitants habitantes hab gent persones tenim tenemos som soc soy somos hem canvia canvio posa treballo ara es the town people we are not he dit posat escrit volia vull dir posar quiero queria decir poner millor mejor dicho sorry i mean meant m me he treballo trabajo on equivocado equivocada confundido confundida wrong mistake mistaken it s city espera ep ui ai uf wait ciudad és correcte correcto right',
  ),
);

/** How one begins who says that something was not so. */
const denying = /^(?:(?:ui|ai|uf|ep|oh)[ ,!.]*)*(?:no|perd\w*|sorry|ep|espera|wait|wrong)\b/;
/** Says of a town that it is theirs: «no les» may be of what is not done, and not of Les. */
const telling = /[,;.]|\b(?:es|som|soc|soy|somos|sino|are)\b/;

/** The same, where what is said would be a reply too: «no, és Tona» is not «ningú». */
export const deniedPlace: Reading = {
  name: 'denied-place',
  when: (turn) => waitsForNoFigure(turn) && turn.reply.kind === 'answer' && isDenying(turn),
  read: placeInstead,
};

/** A town or a figure given while another question waits: «no soc de Tona, soc de Taradell», «en realitat som 9.800». */
export const correctedPlace: Reading = {
  name: 'corrected-place',
  // «En anglès, sisplau» is no town.
  when: (turn) => waitsForNoFigure(turn) && !isSureReply(turn) && turn.utterance.order !== 'language',
  read: placeInstead,
};

function isSureReply({ reply }: OpenTurn): boolean {
  return reply.kind === 'answer' && reply.sure;
}

/** Whether a question of a guide waits that is answered with no place and no number. */
function waitsForNoFigure({ question, memory }: OpenTurn): boolean {
  return question !== null && memory.guide !== null && !['population', 'confirm', 'number'].includes(question.type);
}

/** Whether a town or a figure is said by who says that something was not so. */
function isDenying({ utterance }: OpenTurn): boolean {
  const { plainTowns, folded } = utterance;
  return (plainTowns.kind === 'one' || isFigure(utterance)) && denying.test(folded) && telling.test(folded);
}

function placeInstead(turn: OpenTurn): Understood | null {
  const { memory, utterance } = turn;
  if (utterance.words.length > longest || utterance.text.includes('?') || !saysNothingElse(turn)) return null;
  const place = placeSaid(turn);
  if (place?.guide !== memory.guide?.id || !isPopulationAnswer(place?.answer)) return null;
  const before = memory.guide?.answers[place.question];
  // «No som de Tona», who had said Tona, says no other.
  const isDenied = isPopulationAnswer(before) && before.ine !== null && before.ine === place.answer.ine;
  if (isDenied && /^no\b/.test(utterance.folded)) {
    return wholly(turn, { type: 'change-question', guide: place.guide, question: place.question }, likely);
  }
  const taken = place.answer.town ?? formatNumber(memory.locale, place.answer.population);
  return wholly(turn, { ...place, answer: ofSameTown(before, place.answer), taken }, likely);
}

/** Who gives another figure and no name speaks of the town that was said. */
function ofSameTown(before: unknown, said: PopulationAnswer): PopulationAnswer {
  if (said.town || !isPopulationAnswer(before)) return said;
  return { ...said, town: before.town, ine: before.ine };
}

function isFigure({ figure, folded }: Utterance): boolean {
  return figure.kind === 'figure' && /\d\.?\d{3}|\bmil\b/.test(folded);
}

function saysNothingElse({ knowledge, utterance }: OpenTurn): boolean {
  const { plainTowns, terms, words: said } = utterance;
  if (plainTowns.kind !== 'one' && !isFigure(utterance)) return false;
  const lead = emptyWords(knowledge.content, 'town-lead');
  // All are looked for only where a word would be something else.
  const wordsOfTowns = once(
    () => new Set(knowledge.content.towns.flatMap(({ name }) => (utterance.text.includes(name) ? words(name) : []))),
  );
  const named = plainTowns.kind === 'one' ? words(plainTowns.town.name) : [];
  return said.every(
    (word, at) =>
      terms.telling[at] !== true ||
      besides.has(word) ||
      lead.has(word) ||
      named.includes(word) ||
      /^\d+$|^mil$/.test(word) ||
      wordsOfTowns().has(word),
  );
}
