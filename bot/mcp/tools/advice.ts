import { z } from 'zod';
import { modelSource } from '../../../dialogs/plan/model-source.ts';
import { placeInBands } from '../../../dialogs/questions/population-answer.ts';
import { modelReply } from '../../../dialogs/reply/model-reply.ts';
import { levelIds } from '../../../knowledge/schema/ids.ts';
import { sentences } from '../../../locales/sentences.ts';
import { cite, citeAll, citedList } from '../cited.ts';
import { describePlace, placeInput, placeSchema, readPlace } from '../read-place.ts';
import { type MakeTool, tool } from '../tool.ts';

const output = z.object({
  place: placeSchema,
  band: z.object({ id: z.string(), title: z.string() }).describe('The band whose advice this is.'),
  outside: z.boolean().describe('Whether the model does not speak of towns of this size: `band` is only the nearest.'),
  cells: z
    .array(
      z.object({
        dimension: z.string(),
        title: z.string(),
        level: z.enum(levelIds),
        text: z.string().optional().describe('What the model says, in its words; not there where it says nothing.'),
        services: z.array(z.object({ id: z.string(), name: z.string(), url: z.string() })),
      }),
    )
    .describe('What the model says, one dimension at one level each.'),
  notices: z
    .array(z.object({ dimension: z.string(), text: z.string(), sources: citedList }))
    .describe('Where a law in force asks more than the model.'),
  sources: citedList,
});

/** Cells of the technological model. */
export const advice: MakeTool = (knowledge) => {
  const { content } = knowledge;
  const dimensionIds = content.dimensions.map(({ id }) => id);
  return tool({
    name: 'advice',
    title: 'Què diu el model per a un municipi',
    description:
      'What the technological model of Catalan councils advises a town, by its population: in one dimension or in all of them, at one level or at the ' +
      'three («obligatori» is where to begin, «recomanat» the next step, «avancat» the end). With where a law asks more.',
    input: z.strictObject({
      place: placeInput,
      dimension: z
        .enum(dimensionIds)
        .optional()
        .describe(`The dimension; all of them when it is not there. ${titled(content.dimensions)}`),
      level: z.enum(levelIds).optional().describe('The level; all three when it is not there.'),
    }),
    output,
    run({ place: said, dimension, level }) {
      const place = readPlace(knowledge, said);
      const inBands = placeInBands(content.bands, place.population);
      const { id, title } = inBands.inside ? inBands.band : inBands.nearest;
      const dimensions = content.dimensions.filter((each) => dimension === undefined || each.id === dimension);
      const levels = levelIds.filter((each) => level === undefined || each === level);
      const notices = dimensions.flatMap((each) =>
        each.notices
          .filter(({ bands }) => !bands || bands.includes(id))
          .map(({ text, sources }) => ({ dimension: each.id, text, sources })),
      );
      const t = sentences('ca');
      const { text } = modelReply(content, t, 'ca', {
        dimension: dimension ?? null,
        level: level ?? null,
        band: null,
        place: { town: place.ine, population: place.population },
      });
      return {
        text,
        value: {
          place: describePlace(content, place),
          band: { id, title },
          outside: !inBands.inside,
          cells: dimensions.flatMap((each) =>
            levels.map((one) => {
              const cell = each.advice[id]?.[one];
              const services = (cell?.services ?? []).flatMap((service) => content.services.get(service) ?? []);
              return {
                dimension: each.id,
                title: each.title,
                level: one,
                ...(cell && { text: cell.text }),
                services: services.map((service) => ({ id: service.id, name: service.name, url: service.url })),
              };
            }),
          ),
          notices: notices.map(({ sources, ...notice }) => ({ ...notice, sources: sources.map(cite) })),
          sources: citeAll([modelSource(t), ...notices.flatMap(({ sources }) => sources)]),
        },
      };
    },
  });
};

function titled(all: readonly { id: string; title: string }[]): string {
  return all.map(({ id, title }) => `${id}: ${title}`).join('; ');
}
