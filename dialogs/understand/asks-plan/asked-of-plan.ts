import { currentPlace } from '../../engine/current-place.ts';
import type { Intent } from '../../intent.ts';
import type { SoundOfPlan } from '../../sounds/sound-of-plan.ts';
import { amendedList } from '../amended-list.ts';
import type { OpenTurn } from '../open-turn.ts';
import { isOfAll } from './is-of-all.ts';
import { planOfTurn } from './plan-of-turn.ts';
import { nextPoint, pointInHand, pointSaid } from './point-said.ts';

/** How much likelier than the next a matter has to be, not to have it beside. */
const surelyApart = 0.7;

/** What is asked of the plan by how it sounds, with the area or the point that is named. */
export function askedOfPlan(turn: OpenTurn, { id, apart, next }: SoundOfPlan): Intent {
  if (id === 'file') return { type: 'keep-plan', wish: 'share' };
  const asked = {
    type: 'ask-of-plan',
    matter: id,
    ...(apart < surelyApart && next !== 'file' && { perhaps: next }),
  } as const;
  const about = areaIn(turn) ?? (ofAPoint.has(id) && !isOfAll(turn.utterance.folded) ? pointInHand(turn) : null);
  const told = id === 'done' && about === null ? toldOfAList(turn) : null;
  if (told) return told;
  if (about !== null) return { ...asked, about };
  if (id === 'point') return { ...asked, at: pointSaid(turn) ?? nextPoint(turn) };
  const at = id === 'done' ? pointSaid(turn) : null;
  return { ...asked, ...(at !== null && { at }) };
}

/** What is asked of the point that has just been explained: «i qui ho ha de fer?». */
const ofAPoint: ReadonlySet<SoundOfPlan['id']> = new Set(['cost', 'duty', 'who', 'effort', 'with', 'idle']);

/** «Això del delegat ja ho tenim»: of the lists that were answered, the one that has it is told so. */
function toldOfAList(turn: OpenTurn): Intent | null {
  const { knowledge, memory, utterance } = turn;
  const current = currentPlace(knowledge.content, memory);
  if (!current || current.place.current !== null) return null;
  const [only, another] = current.place.answered.flatMap(({ question }) => {
    const amended = question.type === 'several' && question.inPlace ? amendedList(turn, question, utterance) : null;
    return amended ? [{ question: question.id, ...amended }] : [];
  });
  return only && !another ? { type: 'answer-question', guide: current.guide.id, ...only } : null;
}

/** One of the things to do, told by its place. */
export function pointAsked(turn: OpenTurn): Intent {
  return { type: 'ask-of-plan', matter: 'point', at: pointSaid(turn) ?? nextPoint(turn) };
}

/** The one area of the model that is named, where the plan is of areas. */
function areaIn(turn: OpenTurn): string | null {
  if (planOfTurn(turn)?.kind !== 'plan') return null;
  const named = new Set(turn.utterance.entities.flatMap(({ kind, id }) => (kind === 'dimension' ? [id] : [])));
  const [only, another] = named;
  return only !== undefined && another === undefined ? only : null;
}
