import { aFewAtOnce } from './a-few-at-once.ts';
import { openLink } from './open-link.ts';

/** What an address answered, or why it answered nothing. */
export interface CheckedLink {
  url: string;
  ok: boolean;
  /** For whoever mends it: «404», «no respon», «ara és a …». */
  says: string;
}

/**
 * Opens each address, a few at a time, and says which no longer answer.
 * @param urls addresses, each once
 * @returns one result each, in the same order; an address that can't be reached is a result, never an error
 */
export function checkLinks(urls: readonly string[]): Promise<CheckedLink[]> {
  return aFewAtOnce(urls, checkLink);
}

async function checkLink(url: string): Promise<CheckedLink> {
  try {
    const response = await openLink(url, '*/*');
    await response.body?.cancel();
    const says = response.redirected ? `${response.status}, ara és a ${response.url}` : `${response.status}`;
    return { url, ok: response.ok, says };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
    return { url, ok: false, says: name === 'TimeoutError' ? 'no respon' : (cause?.code ?? message) };
  }
}
