const patience = 20_000;
/** Some servers only answer what looks like a browser. */
const agent = 'Mozilla/5.0 (compatible; guia-eadmin kb links)';

/**
 * Opens an address, as a browser would.
 * @param accept what is wanted of it, as in the header of that name
 * @throws when it can't be reached, or takes too long
 */
export function openLink(url: string, accept: string): Promise<Response> {
  return fetch(url, { headers: { 'User-Agent': agent, Accept: accept }, signal: AbortSignal.timeout(patience) });
}
