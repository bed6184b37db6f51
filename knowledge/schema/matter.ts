import { z } from 'zod';
import { examples, id, names, ownQuestion, sentence, sources } from './common.ts';

/** `matters/*.yaml`: what any council asks, whatever the service: plenary sessions, what the law asks of all, who helps. */
export const matterFile = z.strictObject({
  id: id.describe('El mateix que el nom del fitxer.'),
  title: sentence.describe('Com es diu la matèria.'),
  names,
  summary: sentence.describe('De què va, en deu paraules.'),
  sources,
  questions: z.array(ownQuestion).min(1).describe('El que es pregunta d’aquesta matèria.'),
  examples,
});
export type MatterFile = z.infer<typeof matterFile>;
