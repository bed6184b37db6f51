import { z } from 'zod';
import { cited, id, inhabitants, names, sentence, sentences, sources, url } from './common.ts';
import { portalHelps, provinceIds, topicIds } from './ids.ts';

/** `resources/portals.yaml` */
export const portalsFile = z.array(
  z.strictObject({
    id,
    title: sentence.describe('Com es diu.'),
    names,
    url: url.nullable().describe('On és; «null» si no té cap adreça pública.'),
    text: sentence.describe('Què és, en una frase.'),
    offers: z
      .array(z.strictObject({ text: sentence.describe('Una cosa que s’hi troba.'), url }))
      .default([])
      .describe('El que hi ha, una idea a cada línia.'),
    contact: sentence.optional().describe('A qui s’ha de trucar o escriure.'),
    toAsk: z
      .array(
        z.strictObject({
          text: sentence.describe('Què se li demana.'),
          url,
          dated: sentence.optional().describe('Com n’és de vella la font: «el 2020».'),
          ...inhabitants,
        }),
      )
      .default([])
      .describe('Què se li ha de demanar, quan el model no parla del municipi.'),
    support: z
      .strictObject({ phone: sentence.describe('El telèfon.'), url })
      .optional()
      .describe('A qui es truca quan alguna cosa no va.'),
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
  z.strictObject({
    id,
    title: sentence.describe('Com es diu el document.'),
    names,
    text: sentence.describe('Què és i de qui.'),
    url: url.nullable().describe('On és; «null» si no té cap adreça pública.'),
    dated: sentence.optional().describe('Com n’és de vell: «2023».'),
  }),
);
export type Example = z.infer<typeof examplesFile>[number];

/** `resources/norms.yaml` */
export const normsFile = z.array(
  z.strictObject({
    id,
    short: sentence.describe('Com se cita: «Llei 39/2015».'),
    title: sentence.describe('El títol sencer.'),
    url,
    duties: z
      .array(
        z.strictObject({
          text: sentence.describe('El que demana, en una frase.'),
          article: sentence.describe('On ho diu: «art. 14.2».'),
        }),
      )
      .default([])
      .describe('El que demana a un ajuntament.'),
  }),
);
export type Norm = z.infer<typeof normsFile>[number];

/** `resources/lookalikes.yaml`: services of other administrations that resemble ours. */
export const lookalikesFile = z.array(
  z.strictObject({
    id,
    title: sentence.describe('El nom que té.'),
    names: sentences.describe('Com se’n diu.'),
    recipient: z
      .boolean()
      .default(false)
      .describe(
        '«true» si també se li envien coses: darrere d’«a» o d’«amb» és qui les rep, i el servei és un dels nostres.',
      ),
    bodies: sentences
      .default([])
      .describe('Com comença el nom d’un ens d’un d’aquests llocs: «ajuntament», «diputació».'),
    places: sentences.default([]).describe('Llocs de fora de Catalunya: amb un «bodies» al davant, és un ens de fora.'),
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
        title: sentence.describe('Com es diu a la llista.'),
        question: sentence.describe('El que es pregunta, que es contesta amb sí o no.'),
        reason: sentence.describe('Per què cal.'),
        how: sentence.describe('Com s’aconsegueix, quan falta.'),
        ...cited,
        services: z.array(id).min(1).describe('Els serveis que el demanen.'),
        more: z
          .strictObject({ service: id.optional(), topic: z.enum(topicIds).describe('El tema.') })
          .optional()
          .describe('On se’n llegeix més; sense «service», al servei que s’integra.'),
      }),
    )
    .min(1)
    .describe('Els requisits, en l’ordre en què s’aconsegueixen.'),
});
export type RequirementsFile = z.infer<typeof requirementsFile>;

/** `resources/plain-hosts.yaml`: sites that are cited without https. */
export const plainHostsFile = z
  .array(z.string().regex(/^[a-z0-9.-]+$/))
  .describe('Llocs web que se citen amb http:// perquè no consta que vagin amb https://: «www.exemple.cat».');
