import type { SaidId } from '../../../knowledge/schema/ids.ts';
import type { Intent } from '../../intent.ts';
import { asksMeaning } from '../../questions/readers/asks-meaning.ts';
import { explainedOptions, optionsToExplain } from '../../questions/readers/explained-options.ts';
import { soundOfSaying } from '../../sounds/sounds-like.ts';
import type { Asked } from '../ask/asked.ts';
import { likelyAnswers } from '../ask/likely-answers.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, type Understood, wholly } from '../reading.ts';
import { sayingFacts } from '../sayings/saying-facts.ts';
import { says } from '../sayings/says.ts';
import { correctionIn } from './corrected-answer.ts';
import { mayBeATown } from './order.ts';
import { askedOfUs } from './question-to-us.ts';

const longest = 160;
const enough = 0.5;
const likelyAnswered = 0.5;

/** Those that have a sense only while a question waits. */
const ofTheQuestion: ReadonlySet<SaidId> = new Set(['again', 'why', 'explain', 'skip', 'change']);

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

/** The same where no question waits and nothing surely answers it: «tens un telèfon on pugui trucar?». */
export const sayingUnanswered: Reading = {
  name: 'saying-unanswered',
  when: ({ asked, question, utterance }) =>
    question === null &&
    utterance.plainOrder === null &&
    utterance.saying?.kind !== 'denied' &&
    utterance.text.length <= longest &&
    !isAsked(asked),
  read(turn) {
    const { asked, knowledge, utterance } = turn;
    const sound = soundOfSaying(knowledge, utterance);
    if (ofTheQuestion.has(sound.id) || denies.test(utterance.folded)) return null;
    const isUnanswered = asked.kind === 'unknown' && !asked.told;
    if (sound.margin < (isUnanswered ? heard : heardClearly)) return null;
    return wholly(turn, intentOf(turn, sound.id), likely);
  },
};

function isAsked(asked: Asked): boolean {
  const { ownAnswer, topicAnswer } = likelyAnswers(asked);
  return ownAnswer + topicAnswer >= likelyAsked;
}

/** How far it has to sound so, where nothing answers it and where something may. */
const heard = 1;
const heardClearly = 3;
const likely = 0.9;
/** As likely as this to be asked of us, it is asked. */
const likelyAsked = 0.6;
const denies =
  /\b(?:no|ni|don'?t|do not|never|nunca|mai|prou d'?)\s+(?:vull|volem|vulguis|vulguem|cal|em|ens|hem|he|t'|us|quiero|queremos|hace|want|need|stop|delete|esborr\w*|torn\w*|borr\w*|canvi\w*|me|pleg\w*)/;

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
  const isOfAService = turn.utterance.terms.named.size > 0 || !hasOptions(turn);
  const answered = id === 'explain' && isAnswered && isOfAService ? askedOfUs(turn) : null;
  return answered ?? wholly(turn, intentOf(turn, id), likelihood);
}

/** «Què és un operador?» is no wish to talk to one. */
function asksWhatItIs({ knowledge, utterance }: OpenTurn): boolean {
  return asksMeaning(knowledge.content.replies, utterance.words) !== undefined;
}

function intentOf(turn: OpenTurn, said: Exclude<SaidId, 'other'>): Intent {
  switch (said) {
    case 'change':
      return correctionIn(turn);
    case 'again':
      return { type: 'ask-again' };
    case 'why':
      return { type: 'why' };
    case 'explain':
      return explained(turn);
    case 'language':
      return { type: 'speak', locale: turn.utterance.languageAsked };
    default:
      return { type: 'command', command: said };
  }
}

function hasOptions({ question, t }: OpenTurn): boolean {
  return question !== null && optionsToExplain(t, question) !== null;
}

/** The options that it is about, all of them when none is told apart; where there are none to explain, why it is asked. */
function explained({ knowledge, question, utterance, t }: OpenTurn): Intent {
  if (!question) return { type: 'why' };
  const namesService = utterance.terms.named.size > 0;
  const told = explainedOptions(knowledge, t, question, { asks: 'meaning', utterance, namesService });
  const options = told ?? optionsToExplain(t, question)?.map(({ id }) => id);
  return options ? { type: 'explain-options', options } : { type: 'why' };
}
