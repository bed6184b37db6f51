import { soundOfOpening } from '../../sounds/sounds-like.ts';
import { likelyAnswers } from '../ask/likely-answers.ts';
import { beginFacts } from '../begins/begin-facts.ts';
import { begins } from '../begins/begins.ts';
import { followsOn } from '../follows-on.ts';
import { leansOnAnswer } from '../leans-on-answer.ts';
import type { OpenTurn } from '../open-turn.ts';
import type { Reading } from '../reading.ts';
import { begin, namesNothingElse } from './beginning.ts';

/** As likely as this, it is how somebody begins; less is enough where there is nothing to answer. */
const enough = 0.5;
const enoughUnanswered = 0.2;
const enoughBeside = 0.3;
/** What sounds less like a beginning than this (naive Bayes, log-odds) is none, when it may be answered. */
const leastSound = -4;
/** «Què és un pla d'adequació a l'ENS» has its words, and sounds like no guide nor order. */
const leastOpening = -4;
/** More words than these that say something else, and it is likely of something else. */
const mostBesides = 1;
const shortest = 2;

/**
 * What has no good answer and is how somebody begins, by its words or by how it sounds: «hi ha algú que em digui com anem?». To
 * whoever has begun nothing, the diagnosis is a better answer than «no en sé».
 */
export const likelyBeginning: Reading = {
  name: 'likely-beginning',
  when: ({ question, utterance }) =>
    question === null && namesNothingElse(utterance) && utterance.words.length >= shortest,
  read: (turn) => (!leansOnAnswer(turn) && !followsOn(turn) && isLikely(turn) ? begin(turn) : null),
};

function isLikely(turn: OpenTurn): boolean {
  const { asked } = turn;
  const facts = beginFacts(turn);
  const begun = begins.likelihood(facts);
  // «Hi ha algun test per saber si tinc covid?», «em podeu guiar per la Sagrada Família?» say what they are of.
  if (asked.kind === 'unknown') {
    const isBeside = facts.besides > mostBesides && !facts.isPlaced;
    return begun >= (asked.told ? enough : isBeside ? enoughBeside : enoughUnanswered);
  }
  // «El Síndic ens ha avaluat i ens falten ítems» has words of a beginning, and sounds like none.
  // «Endarrerir l'obertura d'ofertes» is a question that has its answer, and a likelier one.
  const isLikelier = facts.sound >= leastSound && begun >= Math.max(enough, likelyAnswers(asked).ownAnswer);
  return isLikelier && soundOfOpening(turn.knowledge, turn.utterance).margin >= leastOpening;
}
