import { z } from 'zod';
import { examples, id, link, optionNames, sentence, sentences } from './common.ts';
import { guideListIds, guideRoles, ruleIds } from './ids.ts';

const condition = z.record(id, sentences);
/** Which answers to earlier questions let a question be asked, or an outcome be given: all keys must hold, each with any of its values. */
export type Condition = z.infer<typeof condition>;

const conditions = {
  when: condition
    .optional()
    .describe('Només si es compleix tot: a cada clau, una pregunta d’abans (o «band») i les respostes que valen.'),
  unless: condition.optional().describe('No, si se’n compleix alguna.'),
  rule: z.enum(ruleIds).optional().describe('I a més, si ho diu aquesta regla.'),
};

const optional = z.boolean().describe('Si «no ho sé» val com a resposta.');

const onRequest = z
  .boolean()
  .default(false)
  .describe('«true» si també es pot respondre quan algú ho demana, encara que no toqui.');

const question = {
  id,
  text: sentence.describe('El que es pregunta.'),
  reason: sentence.describe('Per què es pregunta.'),
  title: sentence.optional().describe('Com es diu la pregunta als resums: «Municipi».'),
  names: z.array(sentence).default([]).describe('Altres noms amb què es pot demanar de canviar-la.'),
};

const option = z.strictObject({
  id,
  label: sentence.describe('El que diu el botó: curt.'),
  names: optionNames,
  text: sentence.optional().describe('El que ajuda a reconèixer-s’hi.'),
});

const single = z.discriminatedUnion('type', [
  z.strictObject({
    ...question,
    type: z.literal('population').describe('Demana el municipi o els habitants.'),
    ...conditions,
  }),
  z.strictObject({
    id,
    type: z.literal('confirm').describe('Demana si el que s’ha entès és correcte.'),
    of: id.describe('La pregunta d’abans que es confirma.'),
    reason: question.reason,
    ...conditions,
  }),
  z.strictObject({
    ...question,
    type: z.literal('confirm-all').describe('Torna a preguntar per una llista que s’ha dit que es té sencera.'),
    of: id.describe('La pregunta d’abans, d’una llista, a què s’ha dit que es té tot. Amb «no», es torna a fer.'),
    ...conditions,
  }),
  z.strictObject({
    ...question,
    type: z.literal('yes-no').describe('Es contesta amb sí o no.'),
    presumed: z
      .enum(['si', 'no'])
      .optional()
      .describe('La resposta que es dona per bona: no es pregunta, però es pot respondre quan algú ho demana.'),
    explain: z
      .enum(['outside-the-model'])
      .optional()
      .describe('L’explicació que va abans de la pregunta i que surt de les respostes.'),
    optional: optional.default(false),
    ...conditions,
  }),
  z.strictObject({
    ...question,
    type: z.literal('choice').describe('Es tria una opció.'),
    options: z.array(option).min(2).describe('Les respostes que s’ofereixen.'),
    beforehand: z
      .boolean()
      .default(false)
      .describe('«true» si no cal fer-la a qui ja en diu una opció, amb la paraula del botó, quan demana la guia.'),
    assumed: z
      .strictObject({
        option: id.describe('L’opció que es dona per triada: no es pregunta, i les altres queden a la vista.'),
        text: sentence.describe('El que se’n diu abans de la pregunta que ve.'),
      })
      .optional()
      .describe(
        'La resposta que es dona per bona mentre ningú no en vulgui cap altra. Es pot canviar com qualsevol altra.',
      ),
    optional: optional.default(false),
    ...conditions,
  }),
  z.strictObject({
    ...question,
    type: z.literal('several').describe('Es poden marcar unes quantes opcions.'),
    none: sentence.describe('La resposta per a «cap d’aquestes».'),
    all: sentence.optional().describe('La resposta per a «totes aquestes».'),
    options: z
      .union([z.enum(guideListIds), z.array(option).min(2)])
      .describe('Les opcions, o una llista del model: es marca el que ja es té, i el que es desa és el que falta.'),
    counted: z.boolean().default(false).describe('«true» si es compta amb les preguntes de la llista d’abans.'),
    onRequest,
    ...conditions,
  }),
  z.strictObject({
    ...question,
    type: z.literal('number').describe('Es contesta amb un número.'),
    min: z.number().optional().describe('El valor més petit que s’accepta.'),
    max: z.number().optional().describe('El valor més gran que s’accepta.'),
    unit: sentence.optional().describe('El que es compta: «tràmits l’any».'),
    optional: optional.default(true),
    ...conditions,
  }),
  z.strictObject({
    ...question,
    type: z.literal('text').describe('Es contesta amb paraules.'),
    optional: optional.default(true),
    ...conditions,
  }),
  z.strictObject({
    id,
    type: z.literal('level-step').describe('Demana en quin graó és l’ajuntament en un àmbit.'),
    dimension: id.describe('L’àmbit de què es pregunta el graó.'),
    ...conditions,
  }),
]);

/** One question for each thing of a list of the model. */
const repeated = z.discriminatedUnion('each', [
  z.strictObject({
    each: z.literal('dimensions').describe('Una pregunta per cada àmbit del model.'),
    onRequest,
    ...conditions,
  }),
  z.strictObject({ each: z.literal('groups').describe('Una pregunta per cada grup d’àmbits.'), ...conditions }),
  z.strictObject({
    each: z.literal('requirements').describe('Una pregunta per cada requisit d’un servei.'),
    of: id.describe('La pregunta d’abans que diu de quin servei són els requisits.'),
    ...conditions,
  }),
]);

const outcome = z.strictObject({
  id,
  show: z.enum(['plan', 'outside', 'advice', 'checklist']).describe('Què s’ensenya.'),
  text: sentence.optional().describe('A «advice», què s’ha de fer; a «checklist», el que es diu abans de la llista.'),
  caution: sentence.optional().describe('A «advice», amb què cal anar amb compte: on la llei o el model diuen més.'),
  services: z.array(id).default([]).describe('A «advice», els serveis que ho fan; el primer, el que ho fa millor.'),
  links: z.array(link).default([]).describe('On més es pot mirar.'),
  next: id.optional().describe('A «advice», la guia amb què es continua.'),
  ...conditions,
});

/** `guides/*.yaml`: what is asked, in which order and under which conditions, and what is given at the end. */
export const guideFile = z.strictObject({
  id: id.describe('El mateix que el nom del fitxer.'),
  role: z
    .enum(guideRoles)
    .optional()
    .describe(
      'Per a què la fa servir la conversa: «diagnosis» és la que s’ofereix a qui no ha començat res; «find-service», la que s’ofereix quan no s’ha entès què es demana. Cada paper, en una guia com a molt.',
    ),
  title: sentence.describe('Com es diu la guia: surt als botons.'),
  summary: sentence.describe('De què serveix, en deu paraules.'),
  phrases: sentences.describe('Com es demana. La primera es diu a qui la deixa a mitges, perquè hi torni.'),
  sentences: sentences
    .optional()
    .describe(
      'Com es demana en frases senceres: de totes juntes s’aprèn com sonen, i no cal que ningú les digui iguals.',
    ),
  about: z
    .strictObject({
      text: sentence.describe('Què és, quant dura i què se’n treu.'),
      names: sentences.describe('Com se’n diu: sense cap d’aquests noms no s’entén que es parli de la guia.'),
      asked: sentences.describe(
        'Com s’hi pregunta, o se’n parla, sense demanar de començar-la: frases senceres, de què s’aprèn com sonen.',
      ),
    })
    .optional()
    .describe('Què se’n diu a qui vol saber què és abans de començar-la.'),
  questions: z
    .array(z.union([single, repeated]))
    .min(1)
    .describe('Les preguntes, de dalt a baix.'),
  outcomes: z
    .array(outcome)
    .min(1)
    .describe('Els resultats: es dona el primer que es compleix; l’últim no té condicions.'),
  examples,
});
/** Its examples are for whoever edits it: a conversation knows nothing of them. */
export type GuideFile = Omit<z.infer<typeof guideFile>, 'examples'>;
export type GuideQuestion = GuideFile['questions'][number];
export type GuideOutcome = GuideFile['outcomes'][number];
