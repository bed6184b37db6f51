import { askAt } from '../../bot/commands/ask-at.ts';
import { type Asked, askOnce } from '../../bot/commands/ask-once.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { askedSets, type LabelledOfModel, type LabelledPlace } from './asked.ts';

/** What is got right of the sets of `asked/`, each by its name, as fractions of 1; none for a set that is not there. */
export function askedRates(knowledge: Knowledge, half: 'tuning' | 'test'): Record<string, number> {
  const sets = askedSets(half);
  const rates: [string, number][] = [
    rate('replies and moves in state', sets.replies, ({ at, q, value, aside }) => {
      const said = askAt(knowledge, at, q);
      return isSame(said.value, value) && (value !== null || aside === true || said.kind !== 'answer');
    }),
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
