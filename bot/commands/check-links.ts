/** What an address answered, or why it answered nothing. */
export interface CheckedLink {
  url: string;
  ok: boolean;
  /** For whoever mends it: «404», «no respon», «ara és a …». */
  says: string;
}

const mostAtOnce = 8;
const patience = 20_000;
/** Some servers only answer what looks like a browser. */
const headers = { 'User-Agent': 'Mozilla/5.0 (compatible; guia-eadmin kb links)', Accept: '*/*' };

/**
 * Opens each address, a few at a time, and says which no longer answer.
 * @param urls addresses, each once
 * @returns one result each, in the same order; an address that can't be reached is a result, never an error
 */
export async function checkLinks(urls: readonly string[]): Promise<CheckedLink[]> {
  const results: CheckedLink[] = [];
  const left = urls.entries();
  const work = async () => {
    for (const [at, url] of left) results[at] = await checkLink(url);
  };
  await Promise.all(Array.from({ length: mostAtOnce }, work));
  return results;
}

async function checkLink(url: string): Promise<CheckedLink> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
    const says = response.redirected ? `${response.status}, ara és a ${response.url}` : `${response.status}`;
    return { url, ok: response.ok, says };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
    return { url, ok: false, says: name === 'TimeoutError' ? 'no respon' : (cause?.code ?? message) };
  }
}
