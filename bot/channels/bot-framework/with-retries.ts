/** Microsoft's advice for bots: besides the usual ones, 412 is worth another try. */
const passing = new Set([412, 429, 500, 502, 503, 504]);
const cutOff = new Set(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EAI_AGAIN', 'EPIPE', 'REQUEST_SEND_ERROR']);
const mostAttempts = 4;
const firstPause = 500;
/** What is asked to wait longer is left for later: nobody else in the conversation should wait for it. */
const longestPause = 15_000;

/** What the connection to a channel throws. */
export interface SendError {
  statusCode?: number;
  code?: string;
  response?: { headers?: { get(name: string): string | undefined } };
}

export interface Waiting {
  pause(milliseconds: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export const realWaiting: Waiting = {
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/**
 * Sends, and sends again when what failed is likely to pass. It waits twice as long each time, or as long as the channel
 * says (`Retry-After`), and a random part more, so that many bots cut off at once do not come back at once.
 * @throws what the last attempt threw
 */
export async function withRetries<T>(send: () => Promise<T>, { pause, random }: Waiting): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      const wait = pauseAfter(error as SendError, attempt);
      if (wait === null || attempt === mostAttempts) throw error;
      await pause(wait + (wait / 2) * random());
    }
  }
}

/** Client errors that another try may mend: ours to be signed anew, too late, changed meanwhile, too many. */
const mended = new Set([401, 408, 412, 429]);

/** Whether a channel has said that it will never take it: the conversation is no more, or the bot was put out of it. */
export function isRefusal({ statusCode }: SendError): boolean {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 && !mended.has(statusCode);
}

/** How long a channel asks to be left alone, in milliseconds; 0 when it does not say. */
export function askedPause({ response }: SendError): number {
  const asked = Number(response?.headers?.get('retry-after')) * 1000;
  return asked > 0 ? asked : 0;
}

/** How long to wait before another try, in milliseconds; null when there should be none. */
function pauseAfter(error: SendError, attempt: number): number | null {
  const { statusCode, code } = error;
  if (statusCode === undefined ? !cutOff.has(code ?? '') : !passing.has(statusCode)) return null;
  const asked = askedPause(error);
  if (asked > longestPause) return null;
  return asked > 0 ? asked : firstPause * 2 ** (attempt - 1);
}
