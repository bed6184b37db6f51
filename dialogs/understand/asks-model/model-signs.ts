import { questionKindOf } from '../../../knowledge/understand/retrieval/question-kind.ts';
import { placeInBands } from '../../questions/population-answer.ts';
import { type Sign, yes } from '../decision.ts';
import { tellsOfElsewhere } from '../tells-of-elsewhere.ts';
import { asksDuty, asksOfTheLaw, asksOnlyDuty, asksWhatIsSaid } from './asks-duty.ts';
import { belongsTo, elsewhereKinds } from './may-be-heard.ts';
import type { ModelFacts } from './model-facts.ts';
import { idsOf, isAboutDuty, isLevelAThing, namesModel, saysModel } from './parts-of-model.ts';

/** A smaller figure may as well count targets or cards: «hem de fer vint targetes». */
const fewestPeople = 1000;
/** More words than this say no more, in fours; longer texts neither, in these letters. */
const mostBesides = 8;
const longText = 150;
const longest = 1.5;
/** How much a text sounds like something says no more from here on. */
const mostSound = 3;

const besidesOf = ({ besides }: ModelFacts) => Math.min(besides, mostBesides) / 4;
const isLevel = ({ turn }: ModelFacts) => idsOf(turn.utterance, 'level').length > 0;
const isDimension = ({ asked }: ModelFacts) => asked.dimension !== null;
const isWhole = (facts: ModelFacts) => isDimension(facts) && isLevel(facts) && facts.isPlaced;
const isModel = ({ turn }: ModelFacts) => namesModel(turn.utterance);

const isOutside = ({ turn, asked: { place } }: ModelFacts) =>
  place !== null && !placeInBands(turn.knowledge.content.bands, place.population).inside;

/** All that the decision looks at. What each is worth is in `model-weights.json`, made by `npm run train`. */
export const modelSigns: readonly Sign<ModelFacts>[] = [
  { name: 'always', meaning: 'how likely it is before looking', of: () => 1 },
  { name: 'model', meaning: 'the model itself is named', of: (facts) => yes(isModel(facts)) },
  {
    name: 'of the model',
    meaning: 'it is not, but levels, bands or the like are',
    of: (facts) => yes(saysModel(facts.turn.utterance) && !isModel(facts)),
  },
  { name: 'level', meaning: 'a level is said', of: (facts) => yes(isLevel(facts)) },
  {
    name: 'level a thing',
    meaning: "«l'obligatori», and not whether something is obligatory",
    of: ({ turn }) => yes(isLevelAThing(turn.utterance)),
  },
  { name: 'town', meaning: 'a town is said', of: ({ asked }) => yes(asked.place?.town != null) },
  {
    name: 'figure',
    meaning: 'how many people live there is said',
    of: ({ asked: { place } }) => yes(place !== null && place.town === null && place.population >= fewestPeople),
  },
  {
    name: 'small figure',
    meaning: 'a figure is said that may count something else',
    of: ({ asked: { place } }) => yes(place !== null && place.town === null && place.population < fewestPeople),
  },
  {
    name: 'outside',
    meaning: 'the town is smaller or larger than those the model speaks of',
    of: (facts) => yes(isOutside(facts)),
  },
  {
    name: 'outside, dimension named',
    meaning: 'and one dimension is named',
    of: (facts) => yes(facts.named.length === 1 && isOutside(facts)),
  },
  { name: 'band', meaning: 'a band is said', of: ({ asked }) => yes(asked.band !== null) },
  {
    name: 'dimension',
    meaning: 'one dimension is named',
    of: ({ named, turn }) => yes(named.length === 1 && idsOf(turn.utterance, 'dimension').length === 1),
  },
  { name: 'dimensions', meaning: 'several are', of: ({ named }) => yes(named.length > 1) },
  {
    name: 'spoken of',
    meaning: 'none is named, and one is spoken of',
    of: ({ named, spoken }) => yes(named.length === 0 && spoken !== null),
  },
  {
    name: 'named and spoken of',
    meaning: 'the one that is named is spoken of besides',
    of: ({ named, spoken }) => yes(spoken !== null && named.includes(spoken)),
  },
  {
    name: 'sound',
    meaning:
      'how much it sounds like something asked of the model, where a place is said and no service that is of another area',
    of: ({ isHeard, sound }) => (isHeard ? Math.max(-mostSound, Math.min(mostSound, sound.margin)) : 0),
  },
  {
    name: 'sound of the named',
    meaning: 'it sounds like the one that is named, or spoken of',
    of: ({ asked, sound }) => yes(asked.dimension !== null && sound.id === asked.dimension),
  },
  {
    name: 'sound besides',
    meaning: 'how much it sounds so, where a place is said and a service that is of another area',
    of: ({ isHeard, isPlaced, sound }) =>
      isPlaced && !isHeard ? Math.max(-mostSound, Math.min(mostSound, sound.margin)) : 0,
  },
  {
    name: 'level heard',
    meaning: 'no level is said, and it sounds like one, and a place is said',
    of: (facts) => yes(facts.isPlaced && facts.asked.level !== null && !isLevel(facts)),
  },
  { name: 'services', meaning: 'how many services are named', of: ({ services }) => services.length },
  {
    name: 'services elsewhere',
    meaning: 'services are named that the model does not speak of there',
    of: (facts) =>
      yes(facts.services.length > 0 && !facts.services.some((id) => belongsTo(facts.turn, facts.asked.dimension, id))),
  },
  { name: 'duty', meaning: 'it is asked what has to be done', of: ({ turn }) => yes(asksDuty(turn.utterance)) },
  {
    name: 'what is said',
    meaning: 'it is asked what is said of something',
    of: ({ turn }) => yes(asksWhatIsSaid(turn.utterance)),
  },
  { name: 'besides', meaning: 'how many words tell something else', of: besidesOf },
  { name: 'nothing besides', meaning: 'none does', of: ({ besides }) => yes(besides === 0) },
  { name: 'own answer', meaning: 'how likely an own question is what is asked', of: ({ ownAnswer }) => ownAnswer },
  { name: 'topic', meaning: 'how likely a topic of a service is', of: ({ topicAnswer }) => topicAnswer },
  {
    name: 'beginning',
    meaning: 'it has words of how somebody begins',
    of: ({ turn }) => yes(turn.utterance.beginning.parts.size > 0),
  },
  {
    name: 'sounds like beginning',
    meaning: 'how much it sounds like it (naive Bayes)',
    of: ({ turn: { knowledge, utterance } }) =>
      Math.max(-mostSound, Math.min(mostSound, knowledge.soundsLikeBeginning(utterance) / 2)),
  },
  {
    name: 'elsewhere',
    meaning: 'a phrase gives away that it is not ours',
    of: ({ turn }) => yes(tellsOfElsewhere(turn.utterance)),
  },
  {
    name: 'other topic',
    meaning: 'something is asked that is only asked of services',
    of: ({ turn }) => yes(!asksOnlyDuty(turn.utterance)),
  },
  {
    name: 'by law',
    meaning: 'it is asked whether something is obligatory',
    of: ({ turn }) => yes(isAboutDuty(turn.utterance)),
  },
  { name: 'law', meaning: 'the law is named', of: ({ turn }) => yes(asksOfTheLaw(turn.utterance)) },
  {
    name: 'long',
    meaning: 'how long it is',
    of: ({ turn }) => Math.min(longest, turn.utterance.text.length / longText),
  },
  {
    name: 'portal',
    meaning: 'a portal is named, other than that of AOC',
    of: ({ turn }) => yes(idsOf(turn.utterance, 'portal').some((id) => id !== 'aoc')),
  },
  {
    name: 'asks',
    meaning: 'it asks',
    of: ({ turn: { utterance } }) => yes(utterance.asks || utterance.text.includes('?')),
  },
  {
    name: 'person or place',
    meaning: 'it is asked who, where, when or for how much',
    of: ({ turn: { utterance } }) => yes(elsewhereKinds.has(questionKindOf(utterance.text, utterance.words) ?? '')),
  },
  { name: 'offered', meaning: 'several answers may be meant', of: ({ turn }) => yes(turn.asked.kind === 'choose') },
  { name: 'unanswered', meaning: 'nothing answers it', of: ({ turn }) => yes(turn.asked.kind === 'unknown') },
  { name: 'order', meaning: 'it is an order', of: ({ turn }) => yes(turn.utterance.order !== null) },
  {
    name: 'dimension and level',
    meaning: 'both are said',
    of: (facts) => yes(isDimension(facts) && isLevel(facts)),
  },
  {
    name: 'dimension and place',
    meaning: 'both are said',
    of: (facts) => yes(isDimension(facts) && facts.isPlaced),
  },
  { name: 'level and place', meaning: 'both are said', of: (facts) => yes(isLevel(facts) && facts.isPlaced) },
  { name: 'whole', meaning: 'the three are said', of: (facts) => yes(isWhole(facts)) },
  {
    name: 'model and dimension',
    meaning: 'both are named',
    of: (facts) => yes(isModel(facts) && isDimension(facts)),
  },
  { name: 'model and place', meaning: 'both are named', of: (facts) => yes(isModel(facts) && facts.isPlaced) },
  {
    name: 'own answer here',
    meaning: 'the own answer, where a dimension and a place are said',
    of: (facts) => yes(isDimension(facts) && facts.isPlaced) * facts.ownAnswer,
  },
  {
    name: 'own answer of all',
    meaning: 'the own answer, where the three are said',
    of: (facts) => yes(isWhole(facts)) * facts.ownAnswer,
  },
  {
    name: 'own answer of the model',
    meaning: 'the own answer, where the model is named',
    of: (facts) => yes(isModel(facts)) * facts.ownAnswer,
  },
  {
    name: 'besides the model',
    meaning: 'the words that tell something else, where the model is named',
    of: (facts) => yes(isModel(facts)) * besidesOf(facts),
  },
  {
    name: 'besides all',
    meaning: 'and where the three are said',
    of: (facts) => yes(isWhole(facts)) * besidesOf(facts),
  },
];
