import { aFewAtOnce } from './a-few-at-once.ts';
import { openLink } from './open-link.ts';

/** An address and the one that was read in its place: the same page in another language. */
export interface PagePair {
  url: string;
  readAt: string;
}

/** Whether two addresses seem to be the same page. */
export interface ComparedPages extends PagePair {
  /** null when it can't be told: one of them does not answer, or has too few figures. */
  same: boolean | null;
  /** For whoever looks at it: «12 xifres de 14 hi són», «no respon». */
  says: string;
}

/** Fewer figures than these tell nothing. */
const fewestFigures = 3;
/** Share of the figures of the page that was read that its translation has to have. */
const enoughShared = 0.6;

/**
 * Opens both addresses of each pair and compares their figures, which are the same in every language: dates, amounts, numbers of
 * articles of the law.
 * @returns one result each, in the same order; what does not answer is a result, never an error
 */
export function comparePages(pairs: readonly PagePair[]): Promise<ComparedPages[]> {
  return aFewAtOnce(pairs, compare);
}

async function compare(pair: PagePair): Promise<ComparedPages> {
  const [page, read] = await Promise.all([figuresAt(pair.url), figuresAt(pair.readAt)]);
  if (!page || !read) return { ...pair, same: null, says: `${page ? pair.readAt : pair.url} no respon` };
  if (read.size < fewestFigures) return { ...pair, same: null, says: 'massa poques xifres per comparar-les' };
  const shared = [...read].filter((figure) => page.has(figure)).length;
  return { ...pair, same: shared >= enoughShared * read.size, says: `${shared} xifres de ${read.size} hi són` };
}

async function figuresAt(url: string): Promise<Set<string> | null> {
  try {
    const response = await openLink(url, 'text/html');
    return response.ok ? figuresIn(await response.text()) : null;
  } catch {
    return null;
  }
}

/** The numbers of two digits or more that a page shows, without separators: «1.500» and «1,500» are the same. */
function figuresIn(html: string): Set<string> {
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  const found = text.match(/\d+(?:[.,]\d{3})*/g) ?? [];
  return new Set(found.map((each) => each.replace(/\D/g, '')).filter((each) => each.length > 1));
}
