import { z } from 'zod';
import { assess } from '../../../dialogs/plan/assess.ts';
import { dutyList } from '../../../dialogs/plan/duty-list.ts';
import { modelSource } from '../../../dialogs/plan/model-source.ts';
import type { Plan } from '../../../dialogs/plan/plan.ts';
import { horizonIds, type RoadmapItem, roadmap } from '../../../dialogs/plan/roadmap.ts';
import type { Content, Source } from '../../../knowledge/content.ts';
import { questionsAbout } from '../../../knowledge/guide-options.ts';
import { dontKnow, levelIds, notApplicable } from '../../../knowledge/schema/ids.ts';
import { sentences } from '../../../locales/sentences.ts';
import { servicesOfItem } from '../../documents/sections/services.ts';
import { standingOf, standings } from '../../documents/standing.ts';
import { toText } from '../../render/to-text.ts';
import { cite, citeAll, citedList } from '../cited.ts';
import { describeList, listSchema } from '../describe-list.ts';
import { describePlace, placeInput, placeSchema, readPlace } from '../read-place.ts';
import { type MakeTool, tool } from '../tool.ts';

const action = z.object({ text: z.string(), sources: citedList });
const item = z.object({
  dimension: z.string(),
  title: z.string(),
  level: z.enum(levelIds).describe('The level that the steps reach.'),
  legal: z.boolean().describe('Whether it is the law that asks for it, and not the model.'),
  steps: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      effort: z.string().optional().describe('How long it takes, by order of magnitude.'),
      who: z.array(z.string()).describe('Who does it at the council.'),
      actions: z.array(action).describe('What can be begun tomorrow.'),
    }),
  ),
  services: z.array(z.string()).describe('Ids of the services that help.'),
});

const output = z.object({
  place: placeSchema,
  list: listSchema.optional(),
  band: z.object({ id: z.string(), title: z.string() }).describe('The band whose advice this is.'),
  outside: z.boolean().describe('Whether the model does not speak of towns of this size: `band` is only the nearest.'),
  met: z
    .int()
    .describe(
      'How many dimensions are at «obligatori» or above, of `of` whose state is known and that are asked something.',
    ),
  of: z.int(),
  approximate: z.boolean().describe('Whether some of it comes from the quick questions about groups of dimensions.'),
  dimensions: z
    .array(z.object({ id: z.string(), title: z.string(), standing: z.enum(standings), step: z.string().optional() }))
    .describe('Where each stands, and the step at which it is.'),
  horizons: z
    .array(
      z.object({
        id: z
          .enum(horizonIds)
          .describe('`ara`: mandatory and missing. `mandat`: recommended. `mes-endavant`: advanced.'),
        title: z.string(),
        items: z.array(item),
        tools: z
          .array(z.object({ title: z.string(), why: z.string(), url: z.url() }))
          .describe('Mandatory, and missing.'),
        toFindOut: z.array(z.string()).describe('Dimensions whose state nobody has said.'),
      }),
    )
    .describe('What to do, in order.'),
  duties: z
    .array(z.object({ text: z.string(), article: z.string(), url: z.url() }))
    .describe('Of every council, by law.'),
  sources: citedList,
});

/** The answers of the diagnosis → a plan. */
export const plan: MakeTool = (knowledge) => {
  const { content } = knowledge;
  const t = sentences('ca');
  return tool({
    name: 'plan',
    title: 'Fes el pla d’un municipi',
    description:
      'Makes the electronic administration plan of a town from where it stands today. Ask the person how each thing is done at their council, with the questions that are in `answers` ' +
      '(the quick ones of the groups, or one for each dimension), and give what they say; leave out what you have not asked: nothing is supposed. ' +
      'It gives back what is mandatory and missing, the recommended next steps and what comes later, with first actions, who, effort and sources.',
    input: z.strictObject({
      place: placeInput,
      answers: answersSchema(content),
      missingTools: z
        .array(z.enum(content.mandatory.map(({ id }) => id)))
        .optional()
        .describe(
          `The mandatory tools that the council does not have; an empty list when it has them all, and not there when nobody said. ${listed(content.mandatory.map(({ id, title }) => [id, title]))}`,
        ),
      missingDuties: z
        .array(z.enum(content.duties.map(({ id }) => id)))
        .optional()
        .describe(
          `The duties of the law that a council outside the model (under 5,000 people, or over 20,000) does not meet; as with the tools. ${listed(content.duties.map(({ id, title }) => [id, title]))}`,
        ),
    }),
    output,
    run({ place: said, answers, missingTools, missingDuties }) {
      const place = readPlace(knowledge, said);
      const lacks = (
        about: 'mandatory' | 'duties-of-small' | 'duties-of-large',
        missing: readonly string[] | undefined,
      ) => (missing ? Object.fromEntries(questionsAbout(content, about).map((id) => [id, missing])) : {});
      const all = {
        ...answers,
        ...lacks('mandatory', missingTools),
        ...lacks('duties-of-small', missingDuties),
        ...lacks('duties-of-large', missingDuties),
        place,
      };
      const made = assess(content, all);
      if (!made) throw new Error('a plan without a place');
      const outside = dutyList(content, all);
      const text = toText(
        content,
        'ca',
        outside
          ? { type: 'duty-list', form: 'whole', list: outside, buttons: [] }
          : { type: 'plan', form: 'summary', plan: made, before: null, buttons: [] },
      );
      return { text, value: { ...describe(made), ...(outside && { list: describeList(outside) }) } };
    },
  });

  function describe(made: Plan): z.input<typeof output> {
    const { band, orientation, met, of, approximate, rows, duties } = made;
    const horizons = roadmap(made);
    return {
      place: describePlace(content, made.place),
      band: { id: band.id, title: band.title },
      outside: orientation,
      met,
      of,
      approximate,
      dimensions: rows.map((row) => ({
        id: row.dimension.id,
        title: row.dimension.title,
        standing: standingOf(row),
        ...(row.now.known && { step: row.now.step.id }),
      })),
      horizons: horizons.map(({ id, items, tools, toFindOut }) => ({
        id,
        title: t(`plan.horizons.${id}`),
        items: items.map((each) => describeItem(made, each)),
        tools: tools.map(({ title, why, url }) => ({ title, why, url })),
        toFindOut: toFindOut.map(({ dimension }) => dimension.id),
      })),
      duties: duties.map(({ text, article, url }) => ({ text, article, url })),
      sources: citeAll([modelSource(t), ...sourcesOf(horizons.flatMap(({ items }) => items))]),
    };
  }
};

function describeItem(made: Plan, each: RoadmapItem): z.input<typeof item> {
  const { row, level, legal, steps } = each;
  return {
    dimension: row.dimension.id,
    title: row.dimension.title,
    level,
    legal,
    steps: steps.map(({ id, text, reach }) => ({
      id,
      text,
      ...(reach && { effort: reach.effortNote ?? reach.effort }),
      who: reach?.who ?? [],
      actions: (reach?.actions ?? []).map((one) => ({ text: one.text, sources: one.sources.map(cite) })),
    })),
    services: servicesOfItem({ plan: made }, each),
  };
}

function sourcesOf(items: readonly RoadmapItem[]): Source[] {
  return items.flatMap(({ row, steps }) => [
    ...steps.flatMap(({ reach }) => (reach?.actions ?? []).flatMap(({ sources }) => sources)),
    ...row.notices.flatMap(({ sources }) => sources),
  ]);
}

/** One field for each question of the diagnosis that says how something is done, with what may be answered. */
function answersSchema({ groups, dimensions }: Content) {
  const ways = [dontKnow, notApplicable];
  const field = (question: string, options: readonly { id: string; label: string }[]) =>
    z
      .enum([...options.map(({ id }) => id), ...ways])
      .optional()
      .describe(`${question} ${listed(options.map(({ id, label }) => [id, label]))}`);
  return z
    .strictObject(
      Object.fromEntries([
        ...groups.map(({ id, question, options }) => [id, field(`(Quick.) ${question}`, options)] as const),
        ...dimensions.map(({ id, question, steps }) => [id, field(question, steps)] as const),
      ]),
    )
    .describe(
      `How things are done today. A dimension that is said counts more than the quick question about its group. \`${dontKnow}\`: they do not know; \`${notApplicable}\`: they have nothing to do with it.`,
    );
}

function listed(all: readonly (readonly [string, string])[]): string {
  return all.map(([id, label]) => `\`${id}\`: ${label}.`).join(' ');
}
