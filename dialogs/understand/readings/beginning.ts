import { guideWithRole } from '../../../knowledge/guide-with-role.ts';
import { asksOfTheLaw } from '../asks-model/asks-duty.ts';
import { dimensionAsked } from '../asks-model/dimension-asked.ts';
import { asksOwnQuestion } from '../asks-us.ts';
import { wordsBesides } from '../begins/begin-facts.ts';
import { followsOn } from '../follows-on.ts';
import { leansOnAnswer } from '../leans-on-answer.ts';
import type { OpenTurn } from '../open-turn.ts';
import { placeSaid } from '../place-said.ts';
import { type Reading, type Understood, wholly } from '../reading.ts';
import { saidBeforehand } from '../said-beforehand.ts';
import { tellsOfElsewhere } from '../tells-of-elsewhere.ts';

const likely = 0.8;
/** How much what looks like an order has to sound like a beginning, to be no order (naive Bayes, log-odds). */
const surely = 1;
/** What sounds less like a beginning than this, and says something else too, is no beginning for a word of one. */
const leastSound = -3;
const longestText = 300;
/** After an answer, one thing that somebody says who begins is not enough. */
const severalParts = 2;
/** How many words may say something else beside one thing that is asked. */
const mostBeside = 1;
const mostBesideSeveral = 4;

/**
 * The first sentence of somebody who does not know that there is a diagnosis: «m'han posat d'administració electrònica, per on
 * començo?», «soc l'interventor d'un municipi de 6.100 habitants», «Taradell».
 */
export const beginning: Reading = {
  name: 'beginning',
  when: ({ question, memory, utterance }) =>
    question === null &&
    utterance.text.length <= longestText &&
    utterance.words.length > 0 &&
    (!isOfTheConversation(utterance) || (memory.guide === null && beginsForTheFirstTime(utterance))) &&
    utterance.saying?.kind !== 'denied' &&
    namesNothingElse(utterance),
  read(turn) {
    if (leansOnAnswer(turn) || (followsOn(turn) && turn.utterance.beginning.parts.size < severalParts)) return null;
    const place = placeBegunWith(turn);
    // «Metadades, què és el que toca?» asks of them.
    if (place === null && dimensionAsked(turn) !== null) return null;
    const { utterance } = turn;
    const { parts } = utterance.beginning;
    const beside = wordsBesides(turn, place !== null);
    const isIntroduced =
      place !== null && (beside === 0 || (parts.size > 0 && !parts.has('council')) || parts.size > 1);
    if (isIntroduced) {
      const anew = again.test(utterance.folded) && ({ anew: true } as const);
      return asksOwnQuestion(turn) ? null : wholly(turn, { ...place, ...anew }, likely);
    }
    // «Hem comprat un gestor d'expedients, per on comencem la integració?» asks of that.
    const isOfAThing = beside > 0 && turn.knowledge.soundsLikeBeginning(utterance) < leastSound;
    const asks =
      (parts.has('asks') || parts.has('wants')) &&
      (parts.size > 1 ? beside <= mostBesideSeveral : parts.has('asks') && beside <= mostBeside && !isOfAThing);
    // «Què ens obliga la llei pel que fa a contractes menors?» asks of them alone.
    const isOfAMatter = parts.size === 1 && beside > 0 && (asksOfTheLaw(utterance) || tellsOfElsewhere(utterance));
    // «Soc nova a secretaria i no sé res d'això» says nothing else.
    const isHanded =
      parts.has('landed') &&
      (beside === 0 || parts.has('work') || parts.has('wants') || utterance.plainTowns.kind === 'one');
    // «Anem molt endarrerits, com ho puc comprovar?» goes nowhere back.
    const looksLikeAnOrder = parts.size > 0 && utterance.order !== null && utterance.plainOrder === null;
    const soundsSo = looksLikeAnOrder && turn.knowledge.soundsLikeBeginning(utterance) > surely;
    // «Per on es comença?» names no service: the first steps of one are not what is asked.
    const isNothingElse = beside === 0 && parts.has('asks') && utterance.dimension === null;
    if (isOfAMatter) return null;
    if ((!asks && !isHanded && !soundsSo) || (!isNothingElse && asksOwnQuestion(turn))) return null;
    return begin(turn, place);
  },
};

/** Orders that are no beginning, however they are put: «atura la diagnosi». */
const ofTheConversation: ReadonlySet<string | null> = new Set([
  'cancel',
  'delete-data',
  'language',
  'bye',
  'thanks',
  'back',
]);

function isOfTheConversation({ beginning, order, plainOrder }: OpenTurn['utterance']): boolean {
  // «Què li falta al nostre ajuntament?» is no order to sum up.
  return (plainOrder !== null && beginning.parts.size < 2) || ofTheConversation.has(order);
}

/** Orders of somebody who is in the middle of something. */
const insideAGuide: ReadonlySet<string | null> = new Set([
  'help',
  'restart',
  'back',
  'skip',
  'summary',
  'unknown',
  'yes',
  'no',
]);
/** «Torna a començar», «una altra diagnosi», «start again»: said of what was begun before. */
const again =
  /\b(?:torn|refe|refaig|reinici|reset|restart|recomen|repet|esborr|borr|elimin|volv|vuelv|de nou|de nuevo|n(?:ou|ova|uev[ao]|ew) (?:diagn|test|prova|prueba|vegada|vez|one)|altr[ea]|otr[ao]|again|over|anew|another|back|enrere|enrera|endarrere\b|atras|pregunta\b|respost|respuest|answer|question\b)/;

/** «Comencem el qüestionari», where nothing has been begun, starts nothing again. */
function beginsForTheFirstTime({ beginning, order, plainOrder, folded }: OpenTurn['utterance']): boolean {
  const said = plainOrder ?? order;
  return beginning.parts.size > 0 && insideAGuide.has(said) && !again.test(folded);
}

/** «D'adm electrònica»: what looks like the name of a service may be a word of how somebody begins. */
export function namesNothingElse({ beginning, terms }: OpenTurn['utterance']): boolean {
  return terms.names.every(({ start, end }) => {
    for (let at = start; at < end; at++) if (!beginning.at.has(at)) return false;
    return true;
  });
}

/** The diagnosis, with the town or the figure when one was said. */
export function begin(turn: OpenTurn, place = placeBegunWith(turn)): Understood | null {
  const guide = guideWithRole(turn.knowledge.content, 'diagnosis');
  if (!guide) return null;
  const beforehand = saidBeforehand(turn, guide.id);
  return wholly(
    turn,
    place ? { ...place, beforehand, anew: true } : { type: 'start-guide', guide: guide.id, beforehand },
    likely,
  );
}

const outside = /\b(?:fora de?|fuera de|outside)\b/;

/** The town or the figure, when one is surely said. */
function placeBegunWith(turn: OpenTurn): ReturnType<typeof placeSaid> {
  const { figure, folded, plainTowns } = turn.utterance;
  // «I de fora de Barcelona?» is of anywhere else.
  if (outside.test(folded)) return null;
  return figure.kind === 'none' && plainTowns.kind !== 'one' ? null : placeSaid(turn);
}
