import { compact } from '../../understand/utterance/fold.ts';
import type { Rule } from '../advice.ts';

/** An alias that reads like another of the same service: capitals, accents, spaces and signs make no difference. */
export const sameAlias: Rule = {
  id: 'same-alias',
  check: ({ files: { services } }) =>
    services.flatMap((file) => {
      const first = new Map<string, string>();
      return file.data.aliases.flatMap((alias, at) => {
        const key = compact(alias);
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, alias);
          return [];
        }
        return [file.mistake(['aliases', at], `«${alias}» es llegeix igual que «${before}»: sobra.`)];
      });
    }),
};
