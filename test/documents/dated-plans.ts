import fc from 'fast-check';
import type { DatedPlan } from '../../bot/documents/dated-plan.ts';
import type { Answers } from '../../dialogs/memory.ts';
import { assess } from '../../dialogs/plan/assess.ts';
import { localise } from '../../knowledge/localise.ts';
import type { Locale } from '../../locales/sentences.ts';
import { content } from '../dialogs/real-content.ts';

export { content };

/** The plan that follows from some answers, on a day. */
export function datedPlan(answers: Answers, locale: Locale = 'ca'): DatedPlan {
  const localised = localise(content, locale);
  const plan = assess(localised, answers);
  if (!plan) throw new Error('there is no plan without a population');
  return { content: localised, locale, plan, date: '2026-11-25' };
}

/** Tona, which has some of everything: met, short of the law, not known, not applicable, silent, and two tools missing. */
export const tona: Answers = {
  ...Object.fromEntries(content.dimensions.map(({ id, steps }) => [id, steps[0]?.id])),
  poblacio: { population: 8527, town: 'Tona', ine: '08283', year: 2025 },
  organitzacio: 'una-persona',
  processos: 'no-ho-se',
  'cartes-servei': 'no-aplica',
  eines: ['etram', 'iarxiu'],
};

/** @param code five digits of the INE */
export function townOf(code: string) {
  const found = content.towns.find((town) => town.code === code);
  if (!found) throw new Error(`there is no town ${code}`);
  return { town: found.name, ine: code, population: found.population, year: found.year };
}

/** A town of each province, of each band. */
export const towns = ['08283', '08022', '08009', '17114', '25234', '43171', '43004', '25040'].map(townOf);

/** What a town answers that has next to nothing: the longest plan of all. */
export function nothingDone(town: ReturnType<typeof townOf>, scope: 'complete' | 'quick'): Answers {
  const asked = scope === 'complete' ? content.dimensions : content.groups;
  const first = asked.map((each) => [each.id, 'steps' in each ? each.steps[0]?.id : each.options[0]?.id]);
  const eines = content.mandatory.map(({ id }) => id);
  return { poblacio: town, ...Object.fromEntries(first), ...(scope === 'complete' && { eines }) };
}

const odd = ['Sant Martí de Col·lègit', '<b>&amp;"\'</b>', '👩🏽‍💻', 'شنو', 'Vilallonga '.repeat(40).trim()];

/** A council: any population, inside the model or not, any answer to each dimension or to its group, any tools missing. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    population: fc.oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 5000, max: 20_000 })),
    town: fc.option(fc.constantFrom('Tona', ...odd)),
    dimensions: fc.tuple(
      ...content.dimensions.map(({ id, steps }) =>
        fc.constantFrom(undefined, 'no-ho-se', 'no-aplica', ...steps.map((step) => step.id)).map((step) => [id, step]),
      ),
    ),
    groups: fc.tuple(
      ...content.groups.map(({ id, options }) =>
        fc.constantFrom(undefined, ...options.map((option) => option.id)).map((option) => [id, option]),
      ),
    ),
    eines: fc.option(fc.subarray(content.mandatory.map(({ id }) => id)), { nil: undefined }),
  })
  .map(({ population, town, dimensions, groups, eines }) => ({
    ...Object.fromEntries([...groups, ...dimensions].filter(([, answer]) => answer !== undefined)),
    poblacio: { population, town, ine: town === 'Tona' ? '08283' : null, year: town ? 2025 : null },
    ...(eines && { eines }),
  }));
