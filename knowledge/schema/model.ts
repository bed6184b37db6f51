import { z } from 'zod';
import { id, names, optionNames, sentence, url } from './common.ts';
import { levelIds } from './ids.ts';

/** `model/bands.yaml`, in ascending order. */
export const bandsFile = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^\d+-\d+$/)
        .describe('Els dos extrems: «5000-10000».'),
      title: sentence,
      min: z.int().positive().describe('El primer nombre d’habitants de la franja.'),
      max: z.int().positive().describe('El primer nombre d’habitants que ja és de la franja següent.'),
      includesMax: z.boolean().default(false).describe('«true» si «max» encara és d’aquesta franja: només a l’última.'),
    }),
  )
  .min(1);
export type Band = z.infer<typeof bandsFile>[number];

/** `model/levels.yaml` */
export const levelsFile = z
  .array(
    z.strictObject({
      id: z.enum(levelIds),
      title: sentence,
      names,
      text: sentence.describe('Què vol dir el nivell.'),
    }),
  )
  .length(levelIds.length);
export type Level = z.infer<typeof levelsFile>[number];

/** `model/groups.yaml`: one question about several dimensions at once, the quick way through the model. */
export const groupsFile = z.array(
  z.strictObject({
    id,
    title: sentence,
    question: sentence,
    reason: sentence.describe('Per què es pregunta.'),
    dimensions: z.array(id).min(1).describe('Els àmbits del grup; cap no pot ser en dos grups.'),
    options: z
      .array(
        z.strictObject({
          id,
          label: sentence.describe('El que diu el botó: curt.'),
          text: sentence.optional().describe('El que ajuda a reconèixer-s’hi.'),
          names: optionNames,
          steps: z
            .record(id, id)
            .describe('Àmbit → el graó on deu ser un ajuntament que respon això; en cas de dubte, el de sota.'),
        }),
      )
      .min(2),
  }),
);
export type Group = z.infer<typeof groupsFile>[number];

export const law = z.strictObject({ text: sentence, article: sentence.describe('«Llei 40/2015, art. 3.2»'), url });

/** `model/mandatory.yaml`: the tools that the model asks of every council. */
export const mandatoryFile = z.array(
  z.strictObject({
    id,
    title: sentence,
    why: sentence,
    services: z.array(id).min(1).describe('Els serveis que la fan.'),
    url,
    law: law.optional().describe('La llei que ho demana, si n’hi ha.'),
  }),
);
export type MandatoryTool = z.infer<typeof mandatoryFile>[number];

/** `model/duties.yaml`: duties of every council that the model does not mention. */
export const dutiesFile = z.array(
  z.strictObject({
    id,
    text: sentence,
    article: sentence,
    url,
    minPopulation: z.int().optional().describe('Des de quants habitants obliga; si no hi és, a tothom.'),
  }),
);
export type Duty = z.infer<typeof dutiesFile>[number];
