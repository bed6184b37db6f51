import type { BeginningPart } from '../../../knowledge/understand/entities/beginning-reader.ts';
import { type Sign, yes } from '../decision.ts';
import { tellsOfElsewhere } from '../tells-of-elsewhere.ts';
import type { BeginFacts } from './begin-facts.ts';

const has =
  (part: BeginningPart) =>
  ({ turn }: BeginFacts) =>
    yes(turn.utterance.beginning.parts.has(part));
const partsOf = ({ turn }: BeginFacts) => turn.utterance.beginning.parts.size;
/** More than these say no more. */
const most = { parts: 3, sound: 6, besides: 6, length: 1.5 };
const longText = 150;
const aFewWords = 3;

/** All that the decision looks at. What each is worth is in `begin-weights.json`, made by `npm run train`. */
export const beginSigns: readonly Sign<BeginFacts>[] = [
  { name: 'always', meaning: 'how likely it is before looking', of: () => 1 },
  { name: 'work', meaning: 'it has words of the job', of: has('work') },
  { name: 'council', meaning: 'of a council', of: has('council') },
  { name: 'landed', meaning: 'of how somebody got it', of: has('landed') },
  { name: 'asks', meaning: 'of what such a person asks', of: has('asks') },
  { name: 'wants', meaning: 'of what such a person wants', of: has('wants') },
  { name: 'parts', meaning: 'how many of those it has', of: (facts) => Math.min(partsOf(facts), most.parts) / 3 },
  {
    name: 'sound',
    meaning: 'how much it sounds like a beginning (naive Bayes)',
    of: ({ sound }) => Math.max(-most.sound, Math.min(most.sound, sound)) / 3,
  },
  { name: 'sounds so', meaning: 'it rather does than not', of: ({ sound }) => yes(sound > 0) },
  { name: 'sounds surely so', meaning: 'it clearly does', of: ({ sound }) => yes(sound > 1) },
  { name: 'place', meaning: 'a town or a figure is said', of: ({ isPlaced }) => yes(isPlaced) },
  {
    name: 'place and part',
    meaning: 'and it has words of a beginning',
    of: (facts) => yes(facts.isPlaced && partsOf(facts) > 0),
  },
  {
    name: 'besides',
    meaning: 'how many words say something else',
    of: ({ besides }) => Math.min(besides, most.besides) / 3,
  },
  { name: 'nothing besides', meaning: 'none does', of: ({ besides }) => yes(besides === 0) },
  {
    name: 'only parts',
    meaning: 'none does, and it has several words of a beginning',
    of: (facts) => yes(facts.besides === 0 && partsOf(facts) > 1),
  },
  {
    name: 'only a place',
    meaning: 'none does, and a town or a figure is said',
    of: ({ besides, isPlaced }) => yes(besides === 0 && isPlaced),
  },
  { name: 'own answer', meaning: 'how likely an own question is what is asked', of: ({ ownAnswer }) => ownAnswer },
  { name: 'topic', meaning: 'how likely a topic of a service is', of: ({ topicAnswer }) => topicAnswer },
  { name: 'unanswered', meaning: 'nothing answers it', of: ({ turn }) => yes(turn.asked.kind === 'unknown') },
  { name: 'offered', meaning: 'several answers may be meant', of: ({ turn }) => yes(turn.asked.kind === 'choose') },
  {
    name: 'elsewhere',
    meaning: 'a phrase gives away that it is not ours',
    of: ({ turn }) => yes(tellsOfElsewhere(turn.utterance)),
  },
  { name: 'service', meaning: 'a service is named', of: ({ turn }) => yes(turn.utterance.terms.named.size > 0) },
  { name: 'topic said', meaning: 'a topic is announced', of: ({ turn }) => yes(turn.utterance.terms.cues.size > 0) },
  { name: 'dimension', meaning: 'it only names a dimension', of: ({ turn }) => yes(turn.utterance.dimension !== null) },
  {
    name: 'level',
    meaning: 'a level is said',
    of: ({ turn }) => yes(turn.utterance.entities.some(({ kind }) => kind === 'level')),
  },
  {
    name: 'portal',
    meaning: 'a portal or an example is named',
    of: ({ turn }) => yes(turn.utterance.entities.some(({ kind }) => kind === 'portal' || kind === 'example')),
  },
  { name: 'list', meaning: 'a list of the model is', of: ({ turn }) => yes(turn.utterance.lists.length > 0) },
  { name: 'order', meaning: 'it may be an order', of: ({ turn }) => yes(turn.utterance.order !== null) },
  { name: 'plain order', meaning: 'it is one', of: ({ turn }) => yes(turn.utterance.plainOrder !== null) },
  {
    name: 'denied',
    meaning: 'it denies an order',
    of: ({ turn }) => yes(turn.utterance.saying?.kind === 'denied'),
  },
  { name: 'asks something', meaning: 'it is put as a question', of: ({ turn }) => yes(turn.utterance.asks) },
  {
    name: 'question mark',
    meaning: 'it has the mark of one',
    of: ({ turn }) => yes(turn.utterance.text.includes('?')),
  },
  {
    name: 'long',
    meaning: 'how long it is',
    of: ({ turn }) => Math.min(most.length, turn.utterance.text.length / longText),
  },
  { name: 'brief', meaning: 'it has a few words', of: ({ turn }) => yes(turn.utterance.words.length <= aFewWords) },
  { name: 'English', meaning: 'it is in English', of: ({ turn }) => yes(turn.utterance.language === 'en') },
  { name: 'Spanish', meaning: 'it is in Spanish', of: ({ turn }) => yes(turn.utterance.language === 'es') },
];
