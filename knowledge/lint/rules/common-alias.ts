import { compact, words } from '../../understand/utterance/fold.ts';
import type { Rule } from '../advice.ts';

/** Of so many others, a word of their names and questions is nobody's name. */
const fewestOthers = 2;
const mostNamed = 3;

/** An alias that is a word of the language and is in the names and the questions of others: it takes over what is asked of them. */
export const commonAlias: Rule = {
  id: 'common-alias',
  check({ files: { services, dimensions, matters }, dictionary }) {
    const spoken = [
      ...services.map((file) => ({ file, name: file.data.name, names: [], questions: file.data.questions })),
      ...[...dimensions, ...matters].map((file) => ({
        file,
        name: file.data.title,
        names: 'names' in file.data ? file.data.names : [],
        questions: file.data.questions,
      })),
    ].map(({ file, name, names, questions }) => {
      const texts = [name, ...names, ...questions.map(({ q }) => q)];
      return { file, name, said: new Set(texts.flatMap(words)) };
    });
    return services.flatMap((file) => {
      const { id, name, aliases } = file.data;
      const ownNames = [compact(id), compact(name)];
      return aliases.flatMap((alias, at) => {
        const [word = '', ...more] = words(alias);
        // «BOP» is none, though «bop» is a word.
        const isWord = /\p{Ll}/u.test(alias) && dictionary?.has(alias.toLowerCase());
        const isCommon = isWord && more.length === 0 && !ownNames.includes(word);
        const others = isCommon ? spoken.filter((each) => each.file !== file && each.said.has(word)) : [];
        if (others.length < fewestOthers) return [];
        const named = others.slice(0, mostNamed).map((each) => `«${each.name}»`);
        const rest = others.length > mostNamed ? ` i ${others.length - mostNamed} més` : '';
        return [
          file.mistake(
            ['aliases', at],
            `«${alias}» és una paraula corrent que també surt als noms o a les preguntes de ${named.join(', ')}${rest}, i s’endurà el que se’ls demana: treu-la, o fes-ne un nom de més paraules.`,
          ),
        ];
      });
    });
  },
};
