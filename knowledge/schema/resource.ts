import { z } from 'zod';
import { cited, id, inhabitants, names, sentence, sentences, sources, url } from './common.ts';
import { portalHelps, provinceIds, topicIds } from './ids.ts';

/** `resources/portals.yaml` */
export const portalsFile = z.array(
  z.strictObject({
    id,
    title: sentence,
    names,
    url: url.nullable(),
    text: sentence,
    offers: z
      .array(z.strictObject({ text: sentence, url }))
      .default([])
      .describe('El que hi ha, una idea a cada línia.'),
    contact: sentence.optional(),
    toAsk: z
      .array(
        z.strictObject({
          text: sentence,
          url,
          dated: sentence.optional().describe('Com n’és de vella la font: «el 2020».'),
          ...inhabitants,
        }),
      )
      .default([])
      .describe('Què se li ha de demanar, quan el model no parla del municipi.'),
    support: z.strictObject({ phone: sentence, url }).optional().describe('A qui es truca quan alguna cosa no va.'),
    province: z.enum(provinceIds).optional().describe('Només a les diputacions: la seva província.'),
    helps: z
      .enum(portalHelps)
      .optional()
      .describe(
        'A qui s’ofereix com a ajuda: «outside-the-model», als municipis de què el model no parla; «below-the-model», només als que en queden per sota.',
      ),
  }),
);
export type Portal = z.infer<typeof portalsFile>[number];

/** `resources/examples.yaml` */
export const examplesFile = z.array(
  z.strictObject({ id, title: sentence, names, text: sentence, url: url.nullable(), dated: sentence.optional() }),
);
export type Example = z.infer<typeof examplesFile>[number];

/** `resources/norms.yaml` */
export const normsFile = z.array(
  z.strictObject({
    id,
    short: sentence.describe('Com se cita: «Llei 39/2015».'),
    title: sentence,
    url,
    duties: z
      .array(z.strictObject({ text: sentence, article: sentence }))
      .default([])
      .describe('El que demana a un ajuntament.'),
  }),
);
export type Norm = z.infer<typeof normsFile>[number];

/** `resources/lookalikes.yaml`: services of other administrations that resemble ours. */
export const lookalikesFile = z.array(
  z.strictObject({
    id,
    title: sentence,
    names: sentences.describe('Com se’n diu.'),
    whose: sentence.describe('De qui és, darrere de «és»: «de l’Estat».'),
    ours: id.nullable().describe('El servei de l’AOC que fa el mateix, si n’hi ha.'),
  }),
);
export type Lookalike = z.infer<typeof lookalikesFile>[number];

/** `resources/requirements.yaml`: what a council must have before it integrates a service, in the order in which to get it. */
export const requirementsFile = z.strictObject({
  sources,
  requirements: z
    .array(
      z.strictObject({
        id,
        title: sentence,
        question: sentence,
        reason: sentence.describe('Per què cal.'),
        how: sentence.describe('Com s’aconsegueix, quan falta.'),
        ...cited,
        services: z.array(id).min(1).describe('Els serveis que el demanen.'),
        more: z
          .strictObject({ service: id.optional(), topic: z.enum(topicIds) })
          .optional()
          .describe('On se’n llegeix més; sense «service», al servei que s’integra.'),
      }),
    )
    .min(1),
});
export type RequirementsFile = z.infer<typeof requirementsFile>;

/** `resources/plain-hosts.yaml`: sites that are cited without https. */
export const plainHostsFile = z
  .array(z.string().regex(/^[a-z0-9.-]+$/))
  .describe('Llocs web que se citen amb http:// perquè no consta que vagin amb https://: «www.exemple.cat».');
