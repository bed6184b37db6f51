import { z } from 'zod';
import { day, id, inhabitants, names, optionNames, sentence, url } from './common.ts';
import { effortIds, levelIds, provinceIds, workerIds } from './ids.ts';

/** `model/bands.yaml`, in ascending order. */
export const bandsFile = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^\d+-\d+$/)
        .describe('Els dos extrems: «5000-10000».'),
      title: sentence.describe('Com es diu: «de 5.000 a 10.000 habitants».'),
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
      id: z.enum(levelIds).describe('Quin nivell és.'),
      title: sentence.describe('Com es diu el nivell.'),
      names,
      beside: optionNames.describe(
        'Paraules que el diuen només quan es demana d’un àmbit i un lloc: «mínim», «sí o sí».',
      ),
      text: sentence.describe('Què vol dir el nivell.'),
    }),
  )
  .length(levelIds.length);
export type Level = z.infer<typeof levelsFile>[number];

/** `model/groups.yaml`: one question about several dimensions at once, the quick way through the model. */
export const groupsFile = z.array(
  z.strictObject({
    id,
    title: sentence.describe('Com es diu el grup.'),
    question: sentence.describe('El que es pregunta de tot el grup.'),
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
      .min(2)
      .describe('Les respostes, de la que menys té a la que més.'),
  }),
);
export type Group = z.infer<typeof groupsFile>[number];

const cited = {
  text: sentence.describe('El que diu, en una o dues frases.'),
  article: sentence.describe('«Llei 40/2015, art. 3.2»'),
  url,
};
export const law = z.strictObject(cited);

/** Who gives something done, to all or to some. */
const helper = {
  text: sentence.describe('Què dona fet, i qui.'),
  province: z.enum(provinceIds).optional().describe('Només als municipis d’aquesta província.'),
  dated: sentence.optional().describe('Com n’és de vella la font: «el 2020».'),
  title: sentence.describe('Com es diu la font.'),
  url,
  ...inhabitants,
};

/** What is said of a tool and of a duty alike, for the list of a council of which the model does not speak. */
const listed = {
  title: sentence.describe('Com es marca a la llista.'),
  short: sentence.max(22).describe('Com es diu a la imatge: 22 lletres com a molt.'),
  names: z.array(sentence).default([]).describe('Com més se’n diu, quan algú diu quines té.'),
  since: z
    .strictObject({
      day: day.describe('Des de quin dia és exigible: 2021-04-02.'),
      what: sentence.optional().describe('Quina part, si no és tot: «el registre electrònic».'),
      article: cited.article,
      url,
      ...inhabitants,
    })
    .optional()
    .describe('Des de quan és exigible. Només si s’ha trobat la data.'),
  bySize: z
    .array(z.strictObject({ ...cited, ...inhabitants }))
    .default([])
    .describe('Què facilita la llei, o què hi afegeix, segons els habitants.'),
  help: z.array(z.strictObject(helper)).default([]).describe('Qui ho dona fet.'),
  action: sentence.describe('La primera cosa que cal fer.'),
  effort: z.enum(effortIds).describe('Quant costa, per ordre de magnitud: és una estimació pròpia.'),
  who: z.array(z.enum(workerIds)).min(1).describe('Qui ho fa a l’ajuntament.'),
};

/** `model/mandatory.yaml`: the tools that the model asks of every council. */
export const mandatoryFile = z.array(
  z.strictObject({
    id,
    ...listed,
    why: sentence.describe('Per què cal.'),
    services: z.array(id).min(1).describe('Els serveis que la fan.'),
    url,
    law: law.optional().describe('La llei que ho demana, si n’hi ha.'),
  }),
);
export type MandatoryTool = z.infer<typeof mandatoryFile>[number];

/** `model/duties.yaml`: what the law asks of every council, or of those of a size, that is no tool of the model. */
export const dutiesFile = z.array(
  z.strictObject({
    id,
    ...listed,
    ...cited,
    help: z
      .array(
        z.strictObject({
          ...helper,
          service: id.optional().describe('El servei que és, si n’hi ha fitxa: /ajuntaments diu a qui ajudaria.'),
        }),
      )
      .default([])
      .describe('Qui ho dona fet.'),
    dimension: id
      .optional()
      .describe('L’àmbit del model que ja en parla: al pla dels municipis de què el model parla no es repeteix.'),
    ...inhabitants,
  }),
);
export type Duty = z.infer<typeof dutiesFile>[number];

/** `model/by-size.yaml`: what the size of a council changes, beyond any single duty. */
export const bySizeFile = z.array(
  z.strictObject({
    id,
    kind: z.enum(['eases', 'adds']).describe('«eases» si ho facilita, «adds» si hi afegeix.'),
    ...cited,
    ...inhabitants,
  }),
);
export type BySize = z.infer<typeof bySizeFile>[number];

/** `model/order-of-work.yaml`: ids of tools and duties, each once. */
export const orderOfWorkFile = z.array(id).min(1);
