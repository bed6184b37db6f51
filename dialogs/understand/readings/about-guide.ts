import { endsAsking } from '../../../knowledge/understand/utterance/ends-asking.ts';
import { guidesNamed } from '../../guide-names.ts';
import { soundOfGuide } from '../../sounds/sound-of-guide.ts';
import { type Reading, wholly } from '../reading.ts';

/** How much likelier than to begin it, where it is asked and where it is told. */
const asked = 0;
const told = 0.5;
const likely = 0.9;

/** «Què és la diagnosi?», «quant dura, el test?», «ja la vam fer l'any passat, la diagnosi»: it is asked about, and not to begin it. */
export const aboutGuide: Reading = {
  name: 'about-guide',
  when: ({ knowledge, question, utterance }) =>
    question === null &&
    utterance.plainMove === null &&
    utterance.order === null &&
    guidesNamed(knowledge.content, utterance.words).length > 0,
  read(turn) {
    const sound = soundOfGuide(turn.knowledge, turn.utterance);
    const least = turn.utterance.asks || endsAsking(turn.utterance.text) ? asked : told;
    return sound !== null && sound.margin >= least
      ? wholly(turn, { type: 'show-guide', guide: sound.id }, likely)
      : null;
  },
};
