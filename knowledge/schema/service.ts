import { z } from 'zod';
import { cited, examples, id, ownQuestion, sentence, sentences, sources, url } from './common.ts';
import { provinceIds, type TopicId, topicIds } from './ids.ts';

const fact = z.strictObject({ text: sentence.describe('Una sola idea, en una o dues frases.'), ...cited });

const topicNames: Record<TopicId, string> = {
  'que-es': 'Què és i per a què serveix.',
  obligatorietat: 'Si és obligatori, i per a qui.',
  alta: 'Com es demana i qui ho demana.',
  requisits: 'Què cal tenir abans.',
  integracio: 'Com es connecta amb els programes de l’ajuntament.',
  acces: 'Per on s’hi entra i amb què.',
  cost: 'Què costa; si no se sap, que es digui.',
  suport: 'A qui es demana ajuda.',
  formacio: 'On se n’aprèn.',
  normativa: 'Quina llei ho regula.',
  relacionats: 'Amb quins altres serveis té a veure.',
};

const byTopic = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(topicIds.map((topic) => [topic, value.describe(topicNames[topic])])) as Record<TopicId, T>,
  );

/** `services/*.yaml`: what is known of a service. */
export const serviceFile = z.strictObject({
  id: id.describe('El mateix que el nom del fitxer.'),
  name: sentence.describe('Com es diu, tal com s’escriu.'),
  summary: sentence.describe('Què és, en deu paraules: surt als menús.'),
  aliases: sentences.describe('Altres maneres d’escriure’n el nom.'),
  paraphrases: z.array(sentence).default([]).describe('Com el descriu qui no en diu el nom: «el diari oficial».'),
  url: url.describe('On és el servei.'),
  province: z
    .enum(provinceIds)
    .optional()
    .describe('La província a què serveix, si només serveix als ajuntaments d’una; si no hi és, totes.'),
  support: z
    .strictObject({
      text: sentence.describe('Com se’n diu: «Suport de l’AOC, servei…».'),
      url,
      phone: sentence.optional().describe('El telèfon, si en té.'),
    })
    .describe('A qui s’ha de preguntar quan no hi ha cap resposta amb font.'),
  sources,
  topics: byTopic(z.array(fact).min(1)).describe('Què se’n sap, tema per tema; a cada tema, primer el més útil.'),
  asked: byTopic(z.array(sentence).default([]))
    .prefault({})
    .describe('Com es demana cada tema d’aquest servei, en preguntes senceres.'),
  questions: z.array(ownQuestion).default([]).describe('Preguntes pròpies del servei, que no són de cap tema.'),
  examples,
});
export type ServiceFile = z.infer<typeof serviceFile>;
