import { activityFrom } from '../teams/connector.ts';

const questions = ['què és EACAT?', 'quant costa la T-CAT?', 'què és l’e-NOTUM?', 'com es demana l’idCAT?'];

export function questionOf(turn: number): string {
  return questions[turn % questions.length] ?? '';
}

/** What a person said in Teams, once it was acknowledged. */
export interface Acknowledged {
  conversation: string;
  id: string;
  /** Whether it was acknowledged the first time that it was sent. */
  atOnce: boolean;
}

/** Milliseconds between two tries. */
const pause = 50;

/**
 * Sends until it is acknowledged, as channels and browsers do.
 * @param send gives the status of the answer
 * @param passing statuses of who cannot take it now; no answer at all is one of them
 * @returns whether it was acknowledged the first time
 * @throws Error with any other status than 200
 */
export async function untilTaken(send: () => Promise<number>, passing: readonly number[]): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const status = await send().catch(() => 0);
    if (status === 200) return attempt === 1;
    if (status !== 0 && !passing.includes(status)) throw new Error(`status ${status}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

export interface TalkInTeams {
  channelUrl: string;
  /** Where the next message goes. */
  guideUrl(): string;
  passing: readonly number[];
  isOver(): boolean;
  /** Where what was acknowledged is noted. */
  acknowledged: Acknowledged[];
}

/** Somebody in Teams, who says one thing after another while it is not over. */
export async function talkInTeams(
  conversation: string,
  { channelUrl, guideUrl, passing, isOver, acknowledged }: TalkInTeams,
): Promise<void> {
  for (let turn = 0; !isOver(); turn++) {
    const id = `${conversation}-${turn}`;
    const activity = activityFrom(channelUrl, { id, text: questionOf(turn), conversation: { id: conversation } });
    const atOnce = await untilTaken(async () => {
      const response = await fetch(`${guideUrl()}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      await response.text();
      return response.status;
    }, passing);
    acknowledged.push({ conversation, id, atOnce });
  }
}
