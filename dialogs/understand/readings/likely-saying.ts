import type { SaidId } from '../../../knowledge/schema/ids.ts';
import { asksMeaning } from '../../questions/readers/asks-meaning.ts';
import { optionsToExplain } from '../../questions/readers/explained-options.ts';
import { soundOfSaying } from '../../sounds/sounds-like.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, type Understood, wholly } from '../reading.ts';
import { sayingFacts } from '../sayings/saying-facts.ts';
import { says } from '../sayings/says.ts';
import { intentOfSaying } from './intent-of-saying.ts';
import { mayBeATown } from './order.ts';
import { askedOfUs } from './question-to-us.ts';

const longest = 160;
const enough = 0.5;
const likelyAnswered = 0.5;
/** And what sounds so loudly that less is enough. */
const loudly = 4;
const surely = 0.9;
const veryLoudly = 8;
const fewWords = 5;
const someWords = 8;

/**
 * What sounds like something said while a question waits that is no answer to it, whatever its words are: «m'he despistat, què em
 * deies?», «queda molt?», «i això a tu què t'importa».
 */
export const likelySaying: Reading = {
  name: 'likely-saying',
  when: (turn) => {
    const { question, utterance } = turn;
    // What is said word for word, or denied, is told by its words; and a town is likelier where one is waited for.
    const isPlain = utterance.plainOrder !== null || utterance.saying?.kind === 'denied';
    return question !== null && !isPlain && !mayBeATown(turn) && utterance.text.length <= longest;
  },
  read: saidIn,
};

/**
 * The same, whatever else it looks like, where it sounds far more like that than like anything else: «m'he equivocat a l'última,
 * torna'm a l'anterior» has words of an answer, «m'he perdut, per on anàvem?» those of an order.
 */
export const surelySaid: Reading = {
  name: 'surely-said',
  when: (turn) =>
    turn.question !== null &&
    turn.utterance.saying?.kind !== 'denied' &&
    turn.utterance.text.length <= longest &&
    !mayBeATown(turn) &&
    !isBriefReply(turn) &&
    isLoud(turn),
  read: (turn) => {
    const facts = sayingFacts(turn);
    return says.likelihood(facts) >= (facts.sound.margin >= veryLoudly ? enough : surely)
      ? wholly(turn, intentOfSaying(turn, facts.sound.id), likely)
      : null;
  },
};

/** «Ajuda» may begin an option, and «l'última no, l'anterior» be one: few words are read as what they say. */
function isBriefReply({ reply, utterance: { words } }: OpenTurn): boolean {
  if (words.length === 1) return true;
  // «La d'abans de l'última», word for word an option.
  return reply.kind === 'answer' && reply.sure && words.length <= (reply.taken === null ? someWords : fewWords);
}

/** An earlier answer is corrected only where it is found; «la següent» may be an option; what is explained is not only heard. */
const heardOtherwise: ReadonlySet<SaidId> = new Set(['change', 'skip', 'explain']);

function isLoud({ knowledge, utterance }: OpenTurn): boolean {
  const { id, margin } = soundOfSaying(knowledge, utterance);
  return margin >= loudly && !heardOtherwise.has(id);
}

const likely = 0.9;

/** «No vull esborrar res», «no necessito ajuda»; but «no vull seguir» is to leave. */
const declines = /^no (?:vull|volem|necessit|cal|fa falta|quiero|queremos|necesit|hace falta|need|want)/;
const leaving: ReadonlySet<SaidId> = new Set(['cancel', 'skip', 'explain']);

function saidIn(turn: OpenTurn): Understood | null {
  const facts = sayingFacts(turn);
  const { id } = facts.sound;
  if (declines.test(turn.utterance.folded) && !leaving.has(id)) return null;
  // A town instead of another is read as such.
  if (id === 'change' && turn.utterance.plainTowns.kind === 'one') return null;
  const likelihood = says.likelihood(facts);
  if (likelihood < enough || (facts.sound.margin < 0 && asksWhatItIs(turn) && id !== 'explain')) return null;
  // «Què és el T-CAT?»; «què és un codi DIR3?», where there is a yes or a no to choose from.
  const isAnswered = facts.ownAnswer + facts.topicAnswer >= likelyAnswered;
  const intent = intentOfSaying(turn, id);
  // «Què vol dir actuació automatitzada?», that is of no option and is known.
  const isOfNone = intent.type === 'explain-options' && intent.options.length > 1 && facts.ownAnswer >= likelyAnswered;
  const isOfAService = turn.utterance.terms.named.size > 0 || !hasOptions(turn) || isOfNone;
  // «I quant triga?», of the service that the guide is about.
  const isOfTheGuide = id === 'summary' && turn.utterance.leans;
  if (isOfTheGuide && !isAnswered && turn.utterance.asks) return null;
  const isAsked = isAnswered && ((id === 'explain' && isOfAService) || isOfTheGuide);
  const answered = isAsked ? askedOfUs(turn) : null;
  return answered ?? wholly(turn, intent, likelihood);
}

/** «Què és un operador?» is no wish to talk to one. */
function asksWhatItIs({ knowledge, utterance }: OpenTurn): boolean {
  return asksMeaning(knowledge.content.replies, utterance.words) !== undefined;
}

function hasOptions({ question, t }: OpenTurn): boolean {
  return question !== null && optionsToExplain(t, question) !== null;
}
