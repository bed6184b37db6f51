import { type Sign, yes } from '../decision.ts';
import type { SayingFacts } from './saying-facts.ts';

/** More than these say no more. */
const most = { margin: 6, apart: 5, words: 12 };
const clamp = (value: number, high: number) => Math.max(-high, Math.min(high, value));
const aFewWords = 3;

const saying = ({ turn }: SayingFacts) => turn.utterance.saying;
const saidId = (facts: SayingFacts) => {
  const said = saying(facts);
  return said?.kind === 'order' || said?.kind === 'move' ? said.id : null;
};
const reply = ({ turn }: SayingFacts) => turn.reply;

/** All that the decision looks at. What each is worth is in `saying-weights.json`, made by `npm run train`. */
export const sayingSigns: readonly Sign<SayingFacts>[] = [
  { name: 'always', meaning: 'how likely it is before looking', of: () => 1 },
  { name: 'margin', meaning: 'how much it sounds like it', of: ({ sound }) => clamp(sound.margin, most.margin) / 2 },
  { name: 'apart', meaning: 'and like no other of them', of: ({ sound }) => clamp(sound.apart, most.apart) / 2 },
  { name: 'clearly', meaning: 'it clearly sounds like it', of: ({ sound }) => yes(sound.margin > 2) },
  { name: 'said so', meaning: 'a phrase says so too', of: (facts) => yes(saidId(facts) === facts.sound.id) },
  {
    name: 'said otherwise',
    meaning: 'a phrase says something else',
    of: (facts) => yes(saidId(facts) !== null && saidId(facts) !== facts.sound.id),
  },
  { name: 'denied', meaning: 'an order is denied', of: (facts) => yes(saying(facts)?.kind === 'denied') },
  {
    name: 'sure reply',
    meaning: 'it surely answers the question',
    of: (facts) => {
      const read = reply(facts);
      return yes(read.kind === 'answer' && read.sure);
    },
  },
  {
    name: 'likely reply',
    meaning: 'it may answer it',
    of: (facts) => {
      const read = reply(facts);
      return yes(read.kind === 'answer' && !read.sure);
    },
  },
  {
    name: 'near reply',
    meaning: 'it has something of an option',
    of: (facts) => {
      const read = reply(facts);
      return yes(read.kind === 'none' && (read.near?.length ?? 0) > 0);
    },
  },
  {
    name: 'unsettled',
    meaning: 'it settles on nothing, and says why',
    of: (facts) => yes(reply(facts).kind === 'problem'),
  },
  {
    name: 'yes or no',
    meaning: 'and it is answered with a yes or a no',
    of: ({ turn }) => yes(turn.question?.type === 'yes-no' || turn.question?.type === 'confirm'),
  },
  { name: 'own answer', meaning: 'how likely an own question is what is asked', of: ({ ownAnswer }) => ownAnswer },
  { name: 'topic', meaning: 'how likely a topic of a service is', of: ({ topicAnswer }) => topicAnswer },
  { name: 'unanswered', meaning: 'nothing answers it', of: ({ turn }) => yes(turn.asked.kind === 'unknown') },
  { name: 'service', meaning: 'a service is named', of: ({ turn }) => yes(turn.utterance.terms.named.size > 0) },
  { name: 'topic said', meaning: 'a topic is announced', of: ({ turn }) => yes(turn.utterance.terms.cues.size > 0) },
  { name: 'asks something', meaning: 'it is put as a question', of: ({ turn }) => yes(turn.utterance.asks) },
  {
    name: 'question mark',
    meaning: 'it has the mark of one',
    of: ({ turn }) => yes(turn.utterance.text.includes('?')),
  },
  {
    name: 'words',
    meaning: 'how many words it has',
    of: ({ turn }) => Math.min(most.words, turn.utterance.words.length) / most.words,
  },
  { name: 'brief', meaning: 'it has a few', of: ({ turn }) => yes(turn.utterance.words.length <= aFewWords) },
  {
    name: 'digits',
    meaning: 'it has a figure',
    of: ({ turn }) => yes(turn.utterance.words.some((word) => /\d/.test(word))),
  },
  { name: 'explain', meaning: 'it is to be told what something means', of: ({ sound }) => yes(sound.id === 'explain') },
  { name: 'again', meaning: 'it is to be told again', of: ({ sound }) => yes(sound.id === 'again') },
  { name: 'skip', meaning: 'it is to go on', of: ({ sound }) => yes(sound.id === 'skip') },
  { name: 'cancel', meaning: 'it is to leave', of: ({ sound }) => yes(sound.id === 'cancel') },
  { name: 'human', meaning: 'it is to talk to a person', of: ({ sound }) => yes(sound.id === 'human') },
  { name: 'change', meaning: 'it is to change an answer', of: ({ sound }) => yes(sound.id === 'change') },
  { name: 'help', meaning: 'it is to know what can be done', of: ({ sound }) => yes(sound.id === 'help') },
];
