type Drawing = typeof import('./transcript.ts');

const retryAfter = 2000;

/**
 * Fetches what draws the conversation, for as long as it takes: over a network that comes and goes it may fail, and a browser
 * may remember that it did, so that each try has an address of its own.
 * @param address of the same file, for the tries after the first
 * @param onFailure called each time that it fails
 */
export async function fetchTranscript(address: string, onFailure: () => void): Promise<Drawing> {
  for (let attempt = 0; ; attempt++) {
    try {
      return attempt === 0 ? await import('./transcript.ts') : ((await import(`${address}?${attempt}`)) as Drawing);
    } catch {
      onFailure();
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}
