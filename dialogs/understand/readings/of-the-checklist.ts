import { currentPlace } from '../../engine/current-place.ts';
import type { Intent } from '../../intent.ts';
import { namesAPlace, positionOf } from '../../questions/readers/position-of.ts';
import { lackingOf } from '../../reply/checklist-reply.ts';
import { type SoundOfPlan, soundOfPlan } from '../../sounds/sound-of-plan.ts';
import { answerFromButton } from '../answer-from-button.ts';
import { answeredSpokenOf } from '../answered-spoken-of.ts';
import { type OpenTurn, serviceChosen } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.85;
/** How much it has to sound like what is asked of a plan (log-odds): what is asked of the service by its words is asked of it. */
const heard = -2;
/** And more, where something was answered since. */
const loudly = 2;
/** Of what is asked so, it is asked of what was answered. */
const ofServices: ReadonlySet<SoundOfPlan['id']> = new Set(['cost', 'duty', 'help', 'point']);

/** What is said of the things that lack to integrate a service, once they have been told: «què faig primer?», «i el segon?», «ja tenim el CDA». */
export const ofTheChecklist: Reading = {
  name: 'of-the-checklist',
  when: (turn) => turn.question === null && endedWithAList(turn) && turn.utterance.terms.named.size <= 1,
  read(turn) {
    const sound = soundOfPlan(turn.knowledge, turn.utterance);
    const isSince = turn.memory.last !== null;
    if (sound.margin < (isSince ? loudly : heard) || (isSince && ofServices.has(sound.id))) return null;
    const intent = intentOf(turn, sound);
    return intent && wholly(turn, intent, likely);
  },
};

/** Whether the guide under way has told what is lacking. */
function endedWithAList({ knowledge, memory }: OpenTurn): boolean {
  if (memory.asked || memory.guide === null) return false;
  const current = currentPlace(knowledge.content, memory);
  return current?.place.current === null && current.place.outcome?.show === 'checklist';
}

function intentOf(turn: OpenTurn, { id }: SoundOfPlan): Intent | null {
  switch (id) {
    case 'first':
    case 'easy':
      return { type: 'ask-of-checklist', at: 1 };
    case 'point':
      return { type: 'ask-of-checklist', at: placeNamed(turn) ?? nextPlace(turn) };
    case 'short':
    case 'rest':
    case 'order':
    case 'file':
      return { type: 'ask-of-checklist', at: null };
    case 'done':
      return toldAsDone(turn);
    case 'cost':
      return ofTheService(turn, 'cost');
    case 'duty':
      return ofTheService(turn, 'normativa');
    case 'help':
      return ofTheService(turn, 'suport');
    default:
      return null;
  }
}

/** «El segon»; all of them where no place is told. */
function placeNamed({ knowledge, memory, utterance: { words } }: OpenTurn): number | null {
  const place = currentPlace(knowledge.content, memory)?.place;
  const total = place ? lackingOf(place) : 0;
  const at = words.findIndex(namesAPlace);
  const position = at < 0 ? null : positionOf(words, at, total);
  return position === null || position < 0 || position >= total ? null : position + 1;
}

/** «I la següent?»: the one that was offered; all of them where none was. */
function nextPlace({ memory: { offered } }: OpenTurn): number | null {
  return offered.flatMap(({ value }) => ('ofChecklist' in value ? [value.ofChecklist] : [])).at(-1) ?? null;
}

/** What is known of the service that is to be integrated. */
function ofTheService({ knowledge, memory }: OpenTurn, topic: 'cost' | 'normativa' | 'suport'): Intent | null {
  const chosen = serviceChosen(knowledge.content, memory)?.service;
  return chosen === undefined ? null : answerFromButton(knowledge.content, { service: chosen, topic });
}

/** «Ja tenim el CDA»: what was asked of it is answered anew. */
function toldAsDone(turn: OpenTurn): Intent | null {
  const guide = turn.memory.guide?.id;
  const spokenOf = answeredSpokenOf(turn);
  if (!spokenOf?.isSure || guide === undefined || spokenOf.asked.type !== 'yes-no') return null;
  const { id, title } = spokenOf.asked;
  return { type: 'answer-question', guide, question: id, answer: 'si', taken: title };
}
