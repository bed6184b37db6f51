import { z } from 'zod';
import { bandId } from '../../../dialogs/questions/population-answer.ts';
import type { Town } from '../../../knowledge/content.ts';
import { provinceIds } from '../../../knowledge/schema/ids.ts';
import { phrase } from '../../../knowledge/understand/utterance/fold.ts';
import { formatNumber } from '../../../locales/sentences.ts';
import { citedList } from '../cited.ts';
import { type MakeTool, ToolMistake, tool } from '../tool.ts';

/** Those of `knowledge/content/towns.csv`. */
const sources = [
  { title: 'INE, xifres de població (paquet mapSpain)', url: 'https://github.com/cran/mapSpain' },
  { title: 'Idescat, codis de comarques i Aran', url: 'https://www.idescat.cat/codis/?id=50&n=10' },
];
const mostTowns = 50;

const output = z.object({
  total: z.int().describe('How many there are; no more than fifty are listed.'),
  towns: z.array(
    z.object({
      ine: z.string().describe('The code of the INE: five digits.'),
      name: z.string(),
      comarca: z.string(),
      province: z.enum(provinceIds),
      population: z.int(),
      year: z.int().describe('Of the figure.'),
      band: z.string().describe('The population band of the model, or «<5000» or «>20000» outside it.'),
    }),
  ),
  sources: citedList,
});

/** The table of towns. */
export const towns: MakeTool = (knowledge) => {
  const { content } = knowledge;
  const bandOf = ({ population }: Town) => bandId(content.bands, population);
  const bands = [...new Set(content.towns.map(bandOf))].sort();
  return tool({
    name: 'towns',
    title: 'Municipis de Catalunya',
    description:
      'The 947 towns of Catalonia with their population and the band of the technological model that they are in: one by its name, misspelt or not, or those of a ' +
      'comarca, a province or a band. At least one of these has to be said.',
    input: z.strictObject({
      name: z.string().min(1).max(200).optional().describe('The name of a town, or part of it.'),
      comarca: z.string().min(1).max(200).optional().describe('The name of a comarca: «Osona».'),
      province: z.enum(provinceIds).optional(),
      band: z.enum(bands).optional().describe('«<5000» and «>20000» are the towns outside the model.'),
    }),
    output,
    run({ name, comarca, province, band }) {
      if (!name && !comarca && !province && !band) {
        throw new ToolMistake('Digues quins municipis: «name», «comarca», «province» o «band».');
      }
      if (comarca && !content.towns.some((town) => isNamed(town.comarca, comarca))) {
        const names = [...new Set(content.towns.map((town) => town.comarca))].sort();
        throw new ToolMistake(`No hi ha cap comarca «${comarca}». Les comarques: ${names.join(', ')}.`);
      }
      const found = named(name).filter(
        (town) =>
          (!comarca || isNamed(town.comarca, comarca)) &&
          (!province || town.province === province) &&
          (!band || bandOf(town) === band),
      );
      const listed = found.slice(0, mostTowns);
      const lines = listed.map(
        (town) => `- ${town.name} (${town.comarca}): ${formatNumber('ca', town.population)} habitants el ${town.year}`,
      );
      const rest = found.length > listed.length ? [`… i ${found.length - listed.length} més.`] : [];
      return {
        text: found.length === 0 ? 'No hi ha cap municipi així.' : [...lines, ...rest].join('\n'),
        value: {
          total: found.length,
          towns: listed.map((town) => ({
            ine: town.code,
            name: town.name,
            comarca: town.comarca,
            province: town.province,
            population: town.population,
            year: town.year,
            band: bandOf(town),
          })),
          sources,
        },
      };
    },
  });

  /** Those with the name in theirs; otherwise what the conversation would understand. */
  function named(name: string | undefined): readonly Town[] {
    if (!name) return content.towns;
    const within = content.towns.filter((town) => ` ${phrase(town.name)} `.includes(` ${phrase(name)} `));
    if (within.length > 0) return within;
    const read = knowledge.read(name.toWellFormed()).towns;
    return read.kind === 'one' ? [read.town] : read.kind === 'several' ? read.towns : [];
  }
};

function isNamed(comarca: string, said: string): boolean {
  const bare = (text: string) => phrase(text).replace(/^(?:el|la|les|els|l) /, '');
  return bare(comarca) === bare(said);
}
