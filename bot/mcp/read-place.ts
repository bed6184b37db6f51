import { z } from 'zod';
import {
  answerForTown,
  bandId,
  isPopulationAnswer,
  type PopulationAnswer,
} from '../../dialogs/questions/population-answer.ts';
import { readPopulation } from '../../dialogs/questions/readers/read-population.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { townOf } from '../../knowledge/town-of.ts';
import { sentences } from '../../locales/sentences.ts';
import { longestText } from '../channels/read-text.ts';
import { ToolMistake } from './tool.ts';

/** Text and no number: in JSON, «20.000» is twenty. */
export const placeInput = z
  .string()
  .min(1)
  .max(longestText)
  .describe(
    'The town («Tona»), its INE code («08283») or how many people live there («8.527», «uns 16 mil»), as text.',
  );

export const placeSchema = z
  .object({
    town: z.string().optional(),
    ine: z.string().optional(),
    comarca: z.string().optional(),
    population: z.number(),
    year: z
      .number()
      .optional()
      .describe('Of the figure of the INE; not there when the figure is the one that was given.'),
    band: z.string().describe('The population band of the model, or «<5000» or «>20000» outside it.'),
  })
  .describe('The town, as it was understood: say it.');

/**
 * The town or the figure that a text says, read as the conversation reads it.
 * @throws ToolMistake when it says none, several or an impossible one
 */
export function readPlace(knowledge: Knowledge, text: string): PopulationAnswer {
  const t = sentences('ca');
  const town = knowledge.townByCode(text.trim());
  if (town) return answerForTown(town);
  const read = readPopulation(knowledge.content, knowledge.read(text.toWellFormed()));
  if (read.kind === 'answer' && isPopulationAnswer(read.answer)) {
    const { ine, population } = read.answer;
    // An assistant that has taken «20.000» for a number says «20».
    const isTooSmall = ine === null && knowledge.content.towns.every((each) => population < each.population);
    if (!isTooSmall) return read.answer;
    throw new ToolMistake(t('population.problem.too-small'));
  }
  if (read.kind === 'which-town') {
    const towns = read.codes.flatMap((code) => knowledge.townByCode(code) ?? []);
    const named = towns.map(({ name, comarca, code }) => `${name} (${comarca}), ${code}`);
    throw new ToolMistake(`${t('population.whichTown')} ${named.join('; ')}.`);
  }
  throw new ToolMistake(read.kind === 'problem' ? t(`population.problem.${read.problem}`) : t('population.unread'));
}

export function describePlace(content: Content, place: PopulationAnswer): z.input<typeof placeSchema> {
  const { population, town, ine, year } = place;
  const comarca = townOf(content, ine)?.comarca;
  return {
    ...(town !== null && { town }),
    ...(ine !== null && { ine }),
    ...(comarca && { comarca }),
    population,
    ...(year !== null && { year }),
    band: bandId(content.bands, population),
  };
}
