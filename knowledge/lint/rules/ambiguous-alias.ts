import { compact } from '../../understand/utterance/fold.ts';
import type { Rule } from '../advice.ts';

/** Two services that go by the same name: a question that uses it cannot tell them apart. */
export const ambiguousAlias: Rule = {
  id: 'ambiguous-alias',
  check({ files: { services } }) {
    const names = services.flatMap((file) => [
      { file, path: ['id'], name: file.data.id },
      { file, path: ['name'], name: file.data.name },
      ...file.data.aliases.map((name, at) => ({ file, path: ['aliases', at], name })),
    ]);
    const owners = Map.groupBy(names, ({ name }) => compact(name));
    return [...owners.values()].flatMap((uses) => {
      const ids = [...new Set(uses.map(({ file }) => file.data.id))];
      const last = uses.findLast(({ file }) => file.data.id === ids.at(-1));
      if (ids.length < 2 || !last) return [];
      const message = `Més d’un servei es diu «${last.name}» (${ids.join(', ')}): deixa’l només al que toqui.`;
      return [last.file.mistake(last.path, message)];
    });
  },
};
