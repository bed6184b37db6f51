import type { Intent } from '../../intent.ts';
import type { SoundOfPlan } from '../../sounds/sound-of-plan.ts';
import type { OpenTurn } from '../open-turn.ts';
import { nextPoint, pointSaid } from './point-said.ts';

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
  const about = areaIn(turn);
  if (about !== null) return { ...asked, about };
  if (id === 'point') return { ...asked, at: pointSaid(turn) ?? nextPoint(turn) };
  const at = id === 'done' ? pointSaid(turn) : null;
  return { ...asked, ...(at !== null && { at }) };
}

/** One of the things to do, told by its place. */
export function pointAsked(turn: OpenTurn): Intent {
  return { type: 'ask-of-plan', matter: 'point', at: pointSaid(turn) ?? nextPoint(turn) };
}

/** The one area of the model, or the one mandatory tool, that is named. */
function areaIn({ knowledge, utterance: { entities } }: OpenTurn): string | null {
  const { mandatory } = knowledge.content;
  const named = new Set(
    entities.flatMap(({ kind, id }) => {
      if (kind === 'dimension') return [id];
      return kind === 'service' ? mandatory.filter(({ services }) => services[0] === id).map((tool) => tool.id) : [];
    }),
  );
  const [only, another] = named;
  return only !== undefined && another === undefined ? only : null;
}
