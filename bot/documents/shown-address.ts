/** Letters of an address that still can be copied by hand from a paper. */
const longest = 60;

/** An address as it is printed: without what goes before it, and, where nobody would type it, only whose it is. What it leads to is all of it. */
export function shownAddress(url: string): string {
  const bare = decoded(url)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  return bare.length <= longest ? bare : (bare.split('/')[0] ?? bare);
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
