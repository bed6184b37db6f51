import { expect } from 'vitest';
import { toText } from '../../bot/render/to-text.ts';
import { type DutyList, firstLacking } from '../../dialogs/plan/duty-list.ts';
import type { Plan } from '../../dialogs/plan/plan.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';
import { Talk } from '../dialogs/talk.ts';
import type { Script, Turn } from './script.ts';

/**
 * Plays a script from its first turn to its last; stops at the first thing that is not as it says.
 * @param watch looks at each turn, once it has been checked
 */
export function play({ file, turns, 'comparteix amb': owner }: Script, watch: (talk: Talk) => void = () => {}): void {
  const talk = new Talk({ ...knowledge, sharing: owner === undefined ? null : { owner } });
  for (const [index, turn] of turns.entries()) {
    const where = `${file}, torn ${index + 1} (${JSON.stringify(turn)})`;
    try {
      act(talk, turn);
      check(talk, turn);
      watch(talk);
    } catch (error) {
      const said = textOf(talk) || '(res)';
      throw new Error(`${where}\n${(error as Error).message}\n\nHa contestat:\n${said}`, { cause: error });
    }
  }
}

function act(talk: Talk, turn: Turn): void {
  if (turn.dia) talk.today = turn.dia;
  if (turn.obre) talk.take({ type: 'start' });
  else if (turn.diu !== undefined) talk.say(turn.diu);
  else if (turn.toca !== undefined) talk.tap(turn.toca);
  else if (turn.tria !== undefined) talk.choose(turn.tria);
  else if (turn.marca) tick(talk, turn.marca);
  else if (turn.avança !== undefined) talk.answerUntil(({ question }) => question === turn.avança);
}

/** What the card of a question with boxes submits: the ticked ones, as one text with commas. */
function tick(talk: Talk, ids: readonly string[]): void {
  const asked = talk.question;
  if (!asked) throw new Error('there is no question with boxes to tick');
  const value = { guide: asked.guide, question: asked.question, several: true, options: ids.join(',') };
  talk.take({ type: 'message', text: '', value });
}

function check(talk: Talk, turn: Turn): void {
  const said = textOf(talk).toLowerCase();
  if (turn.pregunta) expect(talk.question?.question ?? 'cap', 'pregunta').toBe(turn.pregunta);
  if (turn.avança) expect(talk.question?.question ?? 'cap', 'avança').toBe(turn.avança);
  if (turn.resposta) expect(answered(talk), 'resposta').toBe(turn.resposta);
  if (turn.respostes) expect(allAnswered(talk), 'respostes').toEqual(turn.respostes);
  if (turn.llengua) expect(talk.memory.locale, 'llengua').toBe(turn.llengua);
  if (turn.pla) expect(planOf(talk.plan, turn.pla), 'pla').toEqual(turn.pla);
  if (turn.llista) expect(listOf(talk.list, turn.llista), 'llista').toEqual(turn.llista);
  for (const word of turn.conte ?? []) expect(said, 'conte').toContain(word.toLowerCase());
  for (const word of turn.sense ?? []) expect(said, 'sense').not.toContain(word.toLowerCase());
  const labels = talk.buttons.map(({ label }) => label);
  if (turn.botons) expect(labels, 'botons').toEqual(expect.arrayContaining(turn.botons));
  if (turn.fitxers) expect(wishOf(talk), 'fitxers').toBe(turn.fitxers);
  if (turn.recorda) expect(dayOf(talk), 'recorda').toBe(turn.recorda);
  if (turn.veuen) expect(seenOf(talk), 'veuen').toEqual(turn.veuen);
  expect(talk.forget, 'oblida').toBe(turn.oblida ?? false);
}

function textOf(talk: Talk): string {
  const { replies, memory } = talk;
  return replies.map((reply) => toText(knowledge.localised[memory.locale], memory.locale, reply)).join('\n\n');
}

/** What the documents of the plan that are offered are wanted for, or «cap». */
function wishOf({ replies }: Talk): string {
  const files = replies.find((reply) => reply.type === 'plan-files');
  return files?.wish ?? 'cap';
}

/** The day of the reminder, or «cap». */
function dayOf({ replies }: Talk): string {
  const reminder = replies.find((reply) => reply.type === 'reminder');
  return reminder?.day ?? 'cap';
}

/** What the body that runs the service sees, by town and date. */
function seenOf({ memory }: Talk): string[] {
  return memory.shared.map(({ town, date }) => `${knowledge.townByCode(town)?.name} ${date}`);
}

/** «servei/tema» of the answer in the last turn, or «cap». */
function answered({ replies, memory }: Talk): string {
  const hasAnswer = replies.some((reply) => reply.type === 'answer');
  return hasAnswer && memory.last ? `${memory.last.service}/${memory.last.topic}` : 'cap';
}

/** «servei/tema» of each answer of the last turn, in order. */
function allAnswered({ intent }: Talk): string[] {
  if (intent?.type === 'show-target') return [`${intent.target.service}/${intent.target.topic}`];
  if (intent?.type !== 'show-several') return [];
  return intent.asked.answers.map(({ target }) => `${target.service}/${target.topic}`);
}

/** Of a plan, what the script asks about it. */
function planOf(plan: Plan | null, asked: NonNullable<Turn['pla']>): unknown {
  if (!plan) return null;
  const all: Required<NonNullable<Turn['pla']>> = {
    municipi: plan.place.town ?? 'cap',
    franja: plan.band.id,
    orientatiu: plan.orientation,
    compleix: `${plan.met} de ${plan.of}`,
    falta: plan.missing.map((row) => row.dimension.id),
    'no-se-sap': plan.unknown.map((row) => row.dimension.id),
    eines: plan.toolsUnknown ? 'no-se-sap' : plan.tools.map((tool) => tool.id),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in asked));
}

/** Of a list, what the script asks about it: of tools and duties, those that are lacking. */
function listOf(list: DutyList | null, asked: NonNullable<Turn['llista']>): unknown {
  if (!list) return null;
  const lacking = (kind: 'tool' | 'duty') => {
    const items = list.items.filter((item) => item.kind === kind);
    if (items.some(({ state }) => state === 'unknown')) return 'no-se-sap' as const;
    return items.filter(({ state }) => state === 'lack').map(({ id }) => id);
  };
  const all: Required<NonNullable<Turn['llista']>> = {
    municipi: list.place.town ?? 'cap',
    mena: list.side,
    eines: lacking('tool'),
    deures: lacking('duty'),
    primer: firstLacking(list).map(({ id }) => id),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in asked));
}
