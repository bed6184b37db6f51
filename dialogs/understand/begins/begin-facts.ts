import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { OpenTurn } from '../open-turn.ts';

/** What a message has of how somebody begins. */
export interface BeginFacts {
  turn: OpenTurn;
  /** Whether a town or a figure is said. */
  isPlaced: boolean;
  /** How many words say something that is no part of a beginning, a town nor a figure. */
  besides: number;
  /** How much it sounds like how somebody begins: log-odds (naive Bayes). */
  sound: number;
  /** How likely it is that an own question, or a topic of a service, is what is asked. */
  ownAnswer: number;
  topicAnswer: number;
}

/** Looks at a message as the first one of who does not know that there is a diagnosis. */
export function beginFacts(turn: OpenTurn): BeginFacts {
  const { asked, knowledge, utterance } = turn;
  const isPlaced = utterance.plainTowns.kind === 'one' || utterance.figure.kind === 'figure';
  const best = asked.kind === 'answers' ? asked.answers[0] : null;
  const isOwn = best?.target.question != null;
  return {
    turn,
    isPlaced,
    besides: wordsBesides(turn, isPlaced),
    sound: knowledge.soundsLikeBeginning(utterance),
    ownAnswer: isOwn ? (best?.probability ?? 0) : 0,
    topicAnswer: isOwn ? 0 : (best?.probability ?? 0),
  };
}

/** How many words say something that is no part of a beginning, a town nor a figure. */
export function wordsBesides({ knowledge, utterance }: OpenTurn, isPlaced: boolean): number {
  const { beginning, plainTowns, terms, words: said } = utterance;
  const lead = emptyWords(knowledge.content, 'town-lead');
  const town = new Set(isPlaced && plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  return said.filter(
    (word, at) =>
      !beginning.at.has(at) &&
      terms.telling[at] === true &&
      !lead.has(word) &&
      !town.has(word) &&
      !knowledge.isAroundModel(word) &&
      !(isPlaced && (/\d/.test(word) || isNumberWord(word))),
  ).length;
}
