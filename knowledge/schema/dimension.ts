import { z } from 'zod';
import { cited, examples, id, link, names, optionNames, ownQuestion, sentence, sentences, sources } from './common.ts';
import { effortIds, type LevelId, levelIds, provinceIds, workerIds } from './ids.ts';
import { law } from './model.ts';

const levelNames: Record<LevelId, string> = {
  obligatori: 'Al nivell obligatori.',
  recomanat: 'Al nivell recomanat.',
  avancat: 'Al nivell avançat.',
};

const byLevel = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(levelIds.map((level) => [level, value.describe(levelNames[level])])) as Record<LevelId, T>,
  );

const adviceCell = z
  .strictObject({
    text: sentence.describe('El que diu el model, amb les seves paraules.'),
    services: z.array(id).default([]).describe('Els serveis que ajuden a fer-ho.'),
  })
  .nullable();

const action = z.strictObject({
  text: sentence.describe('Una acció que es pugui començar demà.'),
  ...cited,
  province: z.enum(provinceIds).optional().describe('La província a què s’adreça; si no hi és, totes.'),
  bands: z.array(z.string()).optional().describe('Les franges a què s’adreça; si no hi és, totes.'),
});

const step = z.strictObject({
  id,
  label: sentence.describe('El que diu el botó: curt.'),
  text: sentence.describe('El graó, en una frase.'),
  names: optionNames,
  signs: sentences.describe('El que pot veure qualsevol quan l’ajuntament és en aquest graó.'),
  proposal: z.boolean().default(false).describe('«true» si el model no en parla i el proposem nosaltres.'),
  reach: z
    .strictObject({
      actions: z.array(action).min(1).describe('El que s’ha de fer, una acció a cada línia.'),
      effort: z.enum(effortIds).describe('Quant costa, per ordre de magnitud.'),
      effortNote: sentence.optional().describe('L’esforç en paraules, quan se’n pot dir més.'),
      who: z.array(z.enum(workerIds)).min(1).describe('Qui ho fa.'),
    })
    .optional()
    .describe('Com s’hi arriba des del graó d’abans; el primer no en té.'),
});

const notice = z.strictObject({
  text: sentence.describe('L’avís, en una o dues frases.'),
  sources: z.array(id).min(1).describe('Claus de les fonts del fitxer que ho diuen.'),
  requires: id
    .optional()
    .describe(
      'El primer graó que compleix. Per sota, potser no es compleix la llei, i el pla ho compta com a pendent.',
    ),
  until: id
    .optional()
    .describe('El graó des del qual l’avís ja no té res a dir; si no hi és, el de «requires» o, si tampoc, mai.'),
  bands: z.array(z.string()).optional().describe('Les franges a què s’aplica; si no hi és, totes.'),
});

/** `model/dimensions/*.yaml`: one dimension of the model, which readers know as an «àmbit». */
export const dimensionFile = z.strictObject({
  id: id.describe('El mateix que el nom del fitxer.'),
  order: z.int().positive().describe('El lloc entre els altres àmbits.'),
  title: sentence.describe('Com es diu l’àmbit.'),
  names,
  spokenOf: names.describe(
    'De què es parla quan es pregunta per l’àmbit sense dir-ne el nom, al costat d’un nivell o d’una població.',
  ),
  question: sentence.describe('El que es pregunta a la diagnosi.'),
  reason: sentence.describe('Per què es pregunta.'),
  meaning: sentence.describe('De què va l’àmbit.'),
  dependsOn: z.array(id).default([]).describe('Els àmbits que van abans que aquest en un pla.'),
  sources,
  advice: z
    .record(z.string(), byLevel(adviceCell))
    .describe('Franja × nivell → el que diu el model; «null» on no diu res.'),
  levels: z
    .record(z.string(), byLevel(id.nullable()))
    .describe('Franja × nivell → el graó que demana; «null» on el model no diu res.'),
  steps: z.array(step).min(2).describe('Els graons, del més baix al més alt.'),
  laws: z.array(law).default([]).describe('Les lleis que en parlen.'),
  notices: z.array(notice).default([]).describe('On una llei en vigor demana més que el model.'),
  links: z.array(link).default([]).describe('On més es pot mirar.'),
  questions: z.array(ownQuestion).default([]).describe('El que es pregunta d’aquest àmbit.'),
  examples,
});
export type DimensionFile = z.infer<typeof dimensionFile>;
