import type { Source, Statement } from '../content.ts';

/** What a group of statements comes from. */
export interface SourceShares {
  /** Addresses of bodies that publish in Catalan, each once, and how many of them are of the page in Catalan. */
  publishing: number;
  inCatalan: number;
  /** Statements whose newest source is more than three years old, by what they say of it. */
  old: number;
}

const yearsToBeOld = 3;
/** Bodies that publish the same in Catalan: the law of the State and what is only in Spanish are not among them. */
const publishesInCatalan = /\.cat$|(?:^|\.)gencat\.|barcelona\.cat$/;
/** How an address says that its page is in another language. */
const inAnother = /(?:^|[/=_-])(?:en|es|en-gb|en-us|es-es|en_gb|es_es)(?:[/_?&#]|$)/i;

const inCatalanToo = /\/ca(?:[-_]es)?(?:\/|$)/i;

/**
 * Counts where statements come from.
 * @param year the one in which it is asked
 */
export function sourceShares(statements: readonly Statement[], year: number): SourceShares {
  const sources = [...new Map(statements.flatMap((each) => each.sources).map((each) => [each.url, each])).values()];
  const publishing = sources.filter(({ url }) => publishesInCatalan.test(new URL(url).hostname));
  return {
    publishing: publishing.length,
    inCatalan: publishing.filter(isInCatalan).length,
    old: statements.filter(({ dated }) => dated !== undefined && isOld(dated, year)).length,
  };
}

function isInCatalan({ url }: Source): boolean {
  const { pathname, search } = new URL(url);
  return inCatalanToo.test(pathname) || !(inAnother.test(pathname) || inAnother.test(search));
}

/** «2019; 2021»: by the newest; what says no year («pàgina sense data») is not counted. */
function isOld(dated: string, year: number): boolean {
  const years = (dated.match(/\b(?:19|20)\d{2}\b/g) ?? []).map(Number);
  return years.length > 0 && Math.max(...years) < year - yearsToBeOld;
}
