import type { Content } from '../../knowledge/content.ts';
import type { Run, Runs } from './document.ts';
import type { Said } from './said.ts';

export interface CitedSource {
  title: string;
  url: string;
  /** ISO date on which somebody opened it. */
  checked?: string;
}

/** The sources of a document: each address once, numbered from 1 as they are first cited. */
export interface CitedSources {
  /** « [3]», or « [3] [4]», each leading to its address. */
  cite(sources: readonly CitedSource[]): Runs;
  /** «Llei 39/2015, art. 41 [5]» */
  citeLaw(law: { article: string; url: string }): Runs;
  list(): CitedSource[];
}

/** @param said makes a run of words of the content */
export function citedSources(content: Content, said: Said): CitedSources {
  const cited = new Map<string, CitedSource>();
  const cite = (sources: readonly CitedSource[]): Run[] => {
    for (const source of sources) {
      const known = cited.get(source.url);
      if (!known) cited.set(source.url, source);
      else if (source.checked && !known.checked) cited.set(source.url, { ...known, checked: source.checked });
    }
    const order = [...cited.keys()];
    const urls = [...new Set(sources.map(({ url }) => url))];
    // The number stays with the word before it.
    return urls.flatMap((url, index) => [
      { text: index === 0 ? '\u00a0' : ' ' },
      { text: `[${order.indexOf(url) + 1}]`, url },
    ]);
  };
  return {
    cite,
    citeLaw({ article, url }) {
      const title = content.norms.find((norm) => norm.url === url)?.title ?? (article.split(',')[0] || article);
      return [said(article, { italic: true }), ...cite([{ title, url }])];
    },
    list: () => [...cited.values()],
  };
}

/** The same where there is no list to refer to: a norm leads to its text by itself, and the rest is said without its source. */
export function linkedSources(said: Said): CitedSources {
  return {
    cite: () => [],
    citeLaw: ({ article, url }) => [said(article, { url })],
    list: () => [],
  };
}
