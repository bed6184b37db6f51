import type { Sentences } from '../../locales/sentences.ts';
import type { Button } from '../replies.ts';

/** How each of some services is got: a button for each, with its name. */
export function howToGet(t: Sentences, services: readonly { id: string; name: string }[]): Button[] {
  return services.map(({ id, name }) => ({
    label: t('advice.howToGetOne', { service: name }),
    value: { service: id, topic: 'alta' },
  }));
}
