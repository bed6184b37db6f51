import type { OpenTurn } from '../open-turn.ts';
import type { Reading } from '../reading.ts';
import { begin } from './beginning.ts';

/** An answer less likely than this may as well be to somebody who only begins. */
const doubtful = 0.6;
/** How much a text has to sound like a beginning (naive Bayes, log-odds) when nothing else says that it is one. */
const surely = 0.5;
/** How much, when some of its words say so. */
const leastSound = -0.5;
const leastSoundOfWords = -1.5;
const shortest = 2;

/**
 * What has no good answer and is how somebody begins, by its words or by how it sounds: «hi ha algú que em digui com anem?». To
 * whoever has begun nothing, the diagnosis is a better answer than «no en sé».
 */
export const likelyBeginning: Reading = {
  name: 'likely-beginning',
  when: ({ question, utterance }) =>
    question === null && utterance.terms.named.size === 0 && utterance.words.length >= shortest,
  read: (turn) => (isLikely(turn) ? begin(turn) : null),
};

function isLikely({ knowledge, asked, utterance }: OpenTurn): boolean {
  const { parts } = utterance.beginning;
  const sound = knowledge.soundsLikeBeginning(utterance);
  if (asked.kind === 'answers') {
    const isDoubtful = asked.answers[0].probability < doubtful;
    return isDoubtful ? parts.size > 1 || (parts.size > 0 && sound > 0) : parts.size > 0 && sound > 1;
  }
  const found = utterance.find(null);
  // A phrase gives away that it is about something that is not ours: «la multa».
  if (found.kind === 'unknown' && found.told) return parts.size > 1 && sound > 1;
  if (parts.has('asks') || parts.has('landed')) return sound > leastSoundOfWords;
  if (parts.size > 0) return sound > leastSound;
  return asked.kind === 'unknown' && utterance.language !== 'en' && sound > surely;
}
