import { askAt, memoryAt } from '../../bot/commands/ask-at.ts';
import { type Asked, askOnce } from '../../bot/commands/ask-once.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { dontKnow, type SaidId } from '../../knowledge/schema/ids.ts';
import { askedSets, type LabelledOfModel, type LabelledPlace } from './asked.ts';

/** What is got right of the sets of `asked/`, each by its name, as fractions of 1; none for a set that is not there. */
export function askedRates(knowledge: Knowledge, half: 'tuning' | 'test'): Record<string, number> {
  const sets = askedSets(half);
  const rates: [string, number][] = [
    rate('replies and moves in state', sets.replies, ({ at, q, value, aside }) => {
      const said = askAt(knowledge, at, q);
      return isSame(said.value, value) && (value !== null || aside === true || said.kind !== 'answer');
    }),
    rate('what is said in a guide', sets.sayings, ({ at, q, said }) => saidIn(knowledge, at, q).has(said)),
    rate('guides begun, and no others', sets.guides, ({ q, guide }) => guideBegun(knowledge, q) === guide),
    rate('the model asked', sets.model, (asked) => isOfModel(knowledge, askOnce(knowledge, asked.q), asked)),
    rate('populations, ranges too', sets.populations, (place) =>
      isPlace(askAt(knowledge, 'diagnosi/poblacio', place.q), place),
    ),
    rate('beginnings', sets.beginnings, ({ q }) => askOnce(knowledge, q).kind === 'guide'),
    rate('chat and titles: right service', sets.questions, ({ q, service }) => {
      const said = askOnce(knowledge, q);
      return (
        said.service === service ||
        (said.kind === 'choose' && said.alternatives.some((each) => each.service === service))
      );
    }),
    rate('what has to be done: right service', sets.tasks, ({ q, service, also = [] }) => {
      const said = askOnce(knowledge, q);
      const services = said.kind === 'choose' ? said.alternatives.map((each) => each.service) : [said.service];
      return [service, ...also].some((each) => services.includes(each));
    }),
    rate('look-alikes and others refused', sets.outOfScope, ({ q }) => {
      const { kind, service } = askOnce(knowledge, q);
      return service === null && kind !== 'answer' && kind !== 'command';
    }),
    rate('orders and what only looks like one', sets.orders, ({ q, command }) =>
      isSame(askOnce(knowledge, q).command, command),
    ),
  ];
  return Object.fromEntries(rates.filter(([, value]) => !Number.isNaN(value)));
}

/** What is done of what is said, by what may be said so: without options to explain, why it is asked explains; to skip is not to know. */
function saidIn(knowledge: Knowledge, at: string, text: string): ReadonlySet<SaidId> {
  const { intent } = converse(knowledge, memoryAt(knowledge, at), { type: 'message', text }, today);
  switch (intent.type) {
    case 'ask-again':
      return new Set(['again']);
    case 'why':
      return new Set(['why', 'explain']);
    case 'explain-options':
    case 'show-target':
      return new Set(['explain']);
    case 'list-answers':
      return new Set(['summary', 'change']);
    case 'change-question':
      return new Set(['change']);
    case 'speak':
      return new Set(['language']);
    case 'answer-question':
      return new Set(intent.answer === dontKnow ? ['skip'] : at.endsWith(`/${intent.question}`) ? [] : ['change']);
    case 'command':
      return new Set([intent.command as SaidId, ...(intent.command === 'bye' ? (['cancel'] as const) : [])]);
    default:
      return new Set();
  }
}

function guideBegun(knowledge: Knowledge, text: string): string | null {
  return converse(knowledge, emptyMemory, { type: 'message', text }, today).memory.guide?.id ?? null;
}

const today = '2026-11-30';

function rate<T>(name: string, all: readonly T[], isRight: (one: T) => boolean): [string, number] {
  return [name, all.filter(isRight).length / all.length];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function isPlace({ value }: Asked, { population, town, band }: LabelledPlace): boolean {
  if (population === null && town === null && band === null) return value === null;
  const said = value as LabelledPlace | null;
  return said !== null && said.population === population && said.town === town && said.band === band;
}

/** The four Diputacions, as they were called when the first sets were written. */
const calledBefore: Readonly<Record<string, string>> = {
  diba: 'diputacio-barcelona',
  ddgi: 'diputacio-girona',
  dipl: 'diputacio-lleida',
  dipta: 'diputacio-tarragona',
};

function isOfModel({ content }: Knowledge, said: Asked, asked: LabelledOfModel): boolean {
  if (asked.resource === 'example') return content.examples.some(({ id }) => id === said.resource);
  if (asked.resource) return said.resource === (calledBefore[asked.resource] ?? asked.resource);
  const { model } = said;
  return (
    model !== undefined &&
    isSame(model.dimension, asked.dimension) &&
    isSame(model.level, asked.level) &&
    (asked.outside === true || isSame(model.band, asked.band))
  );
}
