import type { Content } from '../../knowledge/content.ts';
import type { PlanMatterId } from '../../knowledge/schema/ids.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { AskedOfPlan } from '../intent.ts';
import type { Memory } from '../memory.ts';
import { pointsOf, workAbout, workOf } from '../plan/work.ts';
import type { Button, TextReply } from '../replies.ts';
import { diagnosed } from './diagnosed.ts';
import { eachSourceOnce } from './each-source-once.ts';
import type { Asked, Said } from './of-plan/asked.ts';
import { costSaid } from './of-plan/cost-said.ts';
import { defendSaid } from './of-plan/defend-said.ts';
import { doneSaid } from './of-plan/done-said.ts';
import { dutySaid } from './of-plan/duty-said.ts';
import { easySaid } from './of-plan/easy-said.ts';
import { firstSaid } from './of-plan/first-said.ts';
import { groupedSaid } from './of-plan/grouped-said.ts';
import { handsSaid } from './of-plan/hands-said.ts';
import { helpSaid } from './of-plan/help-said.ts';
import { idleSaid } from './of-plan/idle-said.ts';
import { levelsSaid } from './of-plan/levels-said.ts';
import { orderSaid } from './of-plan/order-said.ts';
import { othersSaid } from './of-plan/others-said.ts';
import { pointSaid } from './of-plan/point-said.ts';
import { restSaid } from './of-plan/rest-said.ts';
import { shortSaid } from './of-plan/short-said.ts';
import { waitSaid } from './of-plan/wait-said.ts';
import { withSaid } from './of-plan/with-said.ts';
import { sourcesLine } from './sources-line.ts';

/** What may be asked next of each matter. */
const nextOf: Record<PlanMatterId, readonly PlanMatterId[]> = {
  first: ['easy', 'who', 'help'],
  point: ['first', 'who'],
  order: ['first', 'wait'],
  wait: ['first', 'idle', 'duty'],
  easy: ['first', 'who', 'help'],
  with: ['cost', 'first'],
  short: ['defend', 'first'],
  rest: ['duty', 'first'],
  done: ['first'],
  levels: ['duty', 'wait'],
  hands: ['help', 'easy', 'wait'],
  others: ['help', 'first'],
  cost: ['help', 'duty', 'defend'],
  duty: ['cost', 'who', 'idle'],
  who: ['effort', 'duty', 'help'],
  effort: ['easy', 'who', 'help'],
  idle: ['duty', 'cost', 'defend'],
  help: ['cost', 'effort', 'defend'],
  defend: ['cost', 'idle', 'help'],
};

/** What is asked of one point of all the plan, and not of the part of it that is of an area. */
const ofOnePoint: ReadonlySet<PlanMatterId> = new Set(['point', 'done']);

/**
 * What is asked of the plan that there is: where to begin, what one of its points is, what can wait, what must be paid, who does it, how
 * it is defended. All of it comes of the plan and of the content; what nobody knows is said.
 * @returns null when the conversation has no plan
 */
export function planMatterReply(
  content: Content,
  t: Sentences,
  memory: Memory,
  { matter, about, at, perhaps }: AskedOfPlan,
): TextReply | null {
  const found = diagnosed(content, memory);
  if (!found) return null;
  const whole = workOf(content, found.given);
  const isOfOne = ofOnePoint.has(matter);
  const place = about === undefined ? -1 : pointsOf(whole).findIndex(({ id }) => id === about);
  const part = about === undefined || isOfOne ? null : workAbout(whole, about);
  const area = part && content.dimensions.find(({ id }) => id === about);
  const said = matters[matter]({
    content,
    t,
    locale: memory.locale,
    guide: found.id,
    given: found.given,
    work: part ?? whole,
    area: area?.title ?? null,
    at: place < 0 ? (at ?? null) : place + 1,
  });
  const unique = eachSourceOnce(said.sources);
  const title = said.title ?? [t(`plan.ask.${matter}.title`), area?.title ?? []].flat().join(' · ');
  const text = [`**${title}**`, ...said.lines, sourcesLine(t, unique)].filter((line) => line !== '');
  const asking = (id: PlanMatterId): Button => ({ label: t(`plan.ask.buttons.${id}`), value: { ofPlan: id } });
  const next = said.buttons ?? nextOf[matter].map(asking);
  const first = perhaps && asking(perhaps);
  const others = next.filter(({ label }) => label !== first?.label);
  return { type: 'text', text: text.join('\n\n'), sources: unique, buttons: [...(first ? [first] : []), ...others] };
}

const matters: Record<PlanMatterId, (asked: Asked) => Said> = {
  first: firstSaid,
  point: pointSaid,
  order: orderSaid,
  wait: waitSaid,
  easy: easySaid,
  with: withSaid,
  short: shortSaid,
  rest: restSaid,
  done: doneSaid,
  levels: levelsSaid,
  hands: handsSaid,
  others: othersSaid,
  cost: costSaid,
  duty: dutySaid,
  who: (asked) => groupedSaid(asked, 'who'),
  effort: (asked) => groupedSaid(asked, 'effort'),
  idle: idleSaid,
  help: helpSaid,
  defend: defendSaid,
};
