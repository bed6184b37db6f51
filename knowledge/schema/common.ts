/** What the files of the content have in common. An unknown key, a missing one or a wrong type is a mistake with its place. */
import { z } from 'zod';
import { provinceIds } from './ids.ts';

/** Ids are stable: they travel in buttons, in stored answers and in other tools. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe(
    'Identificador: minúscules, sense accents, amb guions. No es canvia mai: hi ha respostes desades que el fan servir.',
  )
  .meta({ patternErrorMessage: 'Minúscules i xifres, sense accents, amb guions: «seu-e».' });

export const sentence = z.string().trim().min(1);
export const sentences = z.array(sentence).min(1);

/**
 * An address that every program opens: its letters as they travel, and nothing of the sentence that it stands in. A pattern and no
 * `z.url()`: editors of YAML check patterns, and take anything for an address.
 */
export const addressPattern = /^https?:\/\/[a-zA-Z0-9.-]+(:\d+)?([/?#][!#-;=?-[\]_a-z~]*)?(?<![.,;])$/;
export const url = z
  .string()
  .regex(addressPattern)
  .describe('Adreça completa, tal com la dona el navegador: amb https://, sense espais ni accents.')
  // What VS Code says in place of the pattern.
  .meta({ patternErrorMessage: 'Ha de ser una adreça sencera, amb https://, sense espais ni accents.' });
export const link = z.strictObject({
  title: sentence.describe('El que diu l’enllaç, amb qui el publica entre parèntesis.'),
  url,
});

/** What an issue of a date says: of itself, it would be that of any text. */
export const dateIssue = 'date';
export const day = z.iso.date({ error: dateIssue });

/** A source is written once in its file and cited by its key. */
export const sources = z
  .record(
    id,
    z.strictObject({
      title: sentence.describe('Com es diu la font quan se cita.'),
      url: url.describe('L’adreça en català, si qui ho publica hi és en català.'),
      readAt: url
        .optional()
        .describe(
          'L’adreça que es va llegir, si no és aquesta: la mateixa pàgina en una altra llengua. «kb links --check» les compara.',
        ),
      checked: day
        .optional()
        .describe('Dia en què algú va obrir l’adreça i hi va trobar el que se’n cita: 2026-01-31.'),
    }),
  )
  .describe('Les fonts del fitxer, cadascuna amb una clau. S’escriuen un sol cop i se citen per la clau.');

/** Where something that is said comes from. */
export const cited = {
  sources: z.array(id).default([]).describe('Claus de les fonts del fitxer que ho diuen.'),
  unsourced: z.boolean().default(false).describe('«true» si no s’ha trobat cap font pública; el text ho ha de dir.'),
  dated: sentence
    .optional()
    .describe('Com n’és de vella la font, en paraules de qui llegeix: «2023», «pàgina sense data».'),
};

/** How people reply that they are at an option, without saying what its button says. */
export const optionNames = z
  .array(sentence)
  .default([])
  .describe('Com ho diu la gent quan ho contesta amb les seves paraules. «{persona}» és el nom d’algú: «la Maria».');

/** For councils of which size something is; of any, when neither is said. */
export const inhabitants = {
  minPopulation: z.int().positive().optional().describe('Des de quants habitants; si no hi és, des de zero.'),
  maxPopulation: z.int().positive().optional().describe('Fins a quants habitants; si no hi és, sense límit.'),
};

/** A question that people ask, with its own answer. */
export const ownQuestion = z.strictObject({
  q: sentence.describe('La pregunta, com la faria la gent.'),
  also: z.array(sentence).default([]).describe('Altres maneres de preguntar el mateix.'),
  a: sentence.describe('La resposta.'),
  ofPlan: z
    .strictObject({
      matter: z
        .enum(['cost', 'idle', 'help'])
        .describe('«cost», què s’ha de pagar; «idle», si no es fa res; «help», qui ajuda.'),
      province: z.enum(provinceIds).optional().describe('Si només val per a una província.'),
      about: id.optional().describe('Si només val quan al pla hi surt aquest àmbit o aquesta eina.'),
      ...inhabitants,
    })
    .optional()
    .describe('Si la resposta també es diu a qui pregunta pel seu pla.'),
  ...cited,
});
export type OwnQuestionFile = z.infer<typeof ownQuestion>;

/** Other names of something, by which people ask for it. */
export const names = z.array(sentence).default([]).describe('Altres maneres com se’n diu.');

const says = sentences.describe('El que hi ha de dir la resposta, amb aquestes paraules senceres; totes.');

/** What has to go on being so, whatever else is edited: `kb lint` and the tests ask it and read the answer. */
export const examples = z
  .array(
    z.union([
      z.strictObject({ q: sentence.describe('Una pregunta, com la faria algú.'), says }),
      z.strictObject({
        talk: sentences.describe('Una conversa sencera: el que escriu la persona, de dalt a baix.'),
        outcome: id.optional().describe('El resultat de la guia on s’arriba.'),
        says: says.optional(),
      }),
    ]),
  )
  .default([])
  .describe('Exemples que han d’anar sempre bé: si un canvi en fa fallar cap, «kb lint» diu quin.');
export type Example = z.infer<typeof examples>[number];
