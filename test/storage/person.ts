import { activitiesOf, call, type Heard, listen, type Session, type Stream } from '../bot/direct-line/client.ts';

/** Somebody with the chat open in a browser, as the service sees them. */
export interface Person {
  session: Session;
  /** The key that resumes the conversation. */
  key: string;
  stream: Stream;
  /** Says something and gives the status; 200 once it is answered. */
  say(text: string, id?: string): Promise<number>;
  /** What the log of the conversation has. */
  transcript(): Promise<Heard[]>;
  /** What has been heard by the socket, in a line. */
  heard(): string;
}

/** Opens a chat as the page does. */
export async function openChat(guide: { url: string }): Promise<Person> {
  const { body: page } = await call(guide, 'POST', '/api/token');
  const { body: session } = await call(guide, 'POST', '/v3/directline/conversations', { token: page.token });
  const stream = await listen(session.streamUrl);
  const path = `/v3/directline/conversations/${session.conversationId}/activities`;
  let count = 0;
  return {
    session,
    key: page.proof,
    stream,
    async say(text, id) {
      count += 1;
      const json = {
        type: 'message',
        text,
        from: { id: 'me' },
        channelData: { clientActivityID: id ?? `message-${count}` },
      };
      return (await call(guide, 'POST', path, { token: session.token, json })).status;
    },
    transcript: async () => (await activitiesOf(guide, session)).activities,
    heard: () => stream.heard.map(({ text }) => text ?? '').join('\n'),
  };
}

/** Whether it says that it can take turns. */
export async function readiness({ url }: { url: string }): Promise<{ status: number; trouble?: string }> {
  const response = await fetch(`${url}/readyz`);
  const { trouble } = (await response.json()) as { trouble?: string };
  return { status: response.status, ...(trouble && { trouble }) };
}
