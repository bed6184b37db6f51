import type { Activity, Entity } from 'botbuilder';
import { z } from 'zod';
import type { AnswerReply } from '../../dialogs/replies.ts';

/** What Web Chat calls the event of a tap on one of the two thumbs that it draws. */
const voteEvent = 'webchat:activity-status/feedback';

const vote = z.object({
  type: z.literal('event'),
  name: z.literal(voteEvent),
  entities: z.tuple([
    z.object({
      '@type': z.enum(['LikeAction', 'DislikeAction']),
      '@id': z.string().regex(/^urn:guia-eadmin:[\w%-]{1,80}:[\w-]{1,60}:(?:[\w%-]{1,400}:)?\w+$/),
    }),
  ]),
});

/** Asks, under an answer, whether it was useful: two small thumbs beside its time, away from the buttons. */
export function withVote(activity: Partial<Activity>, { about }: AnswerReply): Partial<Activity> {
  const { service, topic, question } = about;
  const parts = [service, topic, ...(question ? [question] : [])].map(encodeURIComponent).join(':');
  const action = (type: string) => ({ '@type': type, '@id': `urn:guia-eadmin:${parts}:${type}` });
  const entity = {
    '@context': 'https://schema.org',
    '@type': 'Message',
    '@id': '',
    type: 'https://schema.org/Message',
    potentialAction: [action('LikeAction'), action('DislikeAction')],
  };
  return { ...activity, entities: [...(activity.entities ?? []), entity as unknown as Entity] };
}

export interface Vote {
  service: string;
  topic: string;
  /** Id of the own question, if it was one. */
  question: string | null;
  useful: boolean;
}

/** Which answer was useful or not, or null when an activity is no such thing. It says nothing of who says so. */
export function readVote(activity: unknown): Vote | null {
  const read = vote.safeParse(activity);
  if (!read.success) return null;
  const [action] = read.data.entities;
  const [, , ...parts] = action['@id'].split(':');
  const [service = '', topic = '', question = null] = parts.slice(0, -1).map(decoded);
  return { service, topic, question, useful: action['@type'] === 'LikeAction' };
}

/** Anybody may send anything. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
