import { compact } from '../understand/utterance/fold.ts';
import type { Rule } from './advice.ts';

/** Two services that go by the same name: a question that uses it cannot tell them apart. */
export const ambiguousAlias: Rule = {
  id: 'ambiguous-alias',
  check({ services }) {
    const owners = new Map<string, Set<string>>();
    for (const service of services.values()) {
      for (const name of [service.id, service.name, ...service.aliases]) {
        const key = compact(name);
        owners.set(key, (owners.get(key) ?? new Set()).add(service.id));
      }
    }
    return [...owners]
      .filter(([, ids]) => ids.size > 1)
      .map(([name, ids]) => ({
        where: `services/${[...ids].join(', ')}`,
        message: `Tots aquests serveis es diuen «${name}»: deixa’l només al que toqui.`,
      }));
  },
};
