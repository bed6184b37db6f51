import type { Source } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';

/** Where the technological model is published: its words are the advice of the plan. */
const modelUrl = 'http://gestiodocumental.org/recursos/model-tecnologic/';

/** The model itself, as a source is cited. */
export function modelSource(t: Sentences): Source {
  return { title: t('wording.source'), url: modelUrl };
}
