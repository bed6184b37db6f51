import type { Rule } from '../advice.ts';

/** A law is cited by its article, and all of them are at one address. */
const part = /(?<!\p{L})(?:arts?\.|articles?|disposici|annex|apartat|pàg)/iu;

/** One address that is cited by two names: whoever reads both believes that they are two pages. */
export const twoTitles: Rule = {
  id: 'two-titles',
  check({ files: { services, dimensions, matters, requirements } }) {
    const sources = [...services, ...dimensions, ...matters, requirements].flatMap((file) =>
      Object.entries(file.data.sources).map(([key, source]) => ({ file, path: ['sources', key, 'title'], ...source })),
    );
    const named = sources.filter(({ title }) => !part.test(title));
    return [...Map.groupBy(named, ({ url }) => url).values()].flatMap((same) => {
      const [first, ...others] = same;
      return others
        .filter(({ title }) => title !== first?.title)
        .map(({ file, path, title }) =>
          file.mistake(path, `La mateixa adreça es diu «${first?.title}» a ${first?.file.name}, i aquí «${title}».`),
        );
    });
  },
};
