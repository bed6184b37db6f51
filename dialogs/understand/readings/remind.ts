import { readTerm } from '../read-term.ts';
import { type Reading, wholly } from '../reading.ts';

const longest = 120;
/** With words of its own around the term. */
const likely = 0.9;

/** «Recorda-m'ho d'aquí a tres mesos»: what is said besides the term is a way to ask for a reminder. */
export const remind: Reading = {
  name: 'remind',
  when: ({ utterance }) => utterance.text.length <= longest && utterance.move === null,
  read(turn) {
    const found = readTerm(turn.utterance.words);
    if (!found || found.rest.length === 0) return null;
    const { move } = turn.knowledge.read(found.rest.join(' '));
    return move === 'remind' ? wholly(turn, { type: 'remind', term: found.term }, likely) : null;
  },
};
