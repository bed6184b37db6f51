import type { Activity } from 'botbuilder';
import { type Said, takeTurn } from '../../bot/channels/take-turn.ts';
import { inOneActivity } from '../../bot/render/in-one-activity.ts';
import { toActivities } from '../../bot/render/to-activities.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { converse } from '../../dialogs/converse.ts';
import type { Input } from '../../dialogs/input.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';

/** The same conversations in this process, where nothing is killed: what each message has to be answered with. */
export interface Mirror {
  /** The answers to an input, each as one text to be compared; null when it asks for everything to be deleted, and nobody says it. */
  answersTo(conversationId: string, client: 'webchat' | 'teams', input: Input): Promise<string[] | null>;
  close(): Promise<void>;
}

/** @param address at which people reach the service: it is in the links of plans */
export function createMirror(knowledge: Knowledge, address: string): Mirror {
  const store = createSqliteStore(':memory:');
  let turns = 0;
  return {
    async answersTo(conversationId, client, input) {
      const now = new Date();
      const memory = { ...emptyMemory, ...(await store.read(conversationId))?.kept.memory };
      if (converse(knowledge, memory, input, now.toISOString().slice(0, 10)).forget) return null;
      turns += 1;
      const publish = { address, hours: 72 };
      const result = await takeTurn(knowledge, store, { conversationId, activityId: `${turns}`, input, now, publish });
      if (result.repeated) throw new Error('the mirror has heard this before');
      const said = activitiesOf(knowledge, client, result);
      return (client === 'teams' ? inOneActivity(said) : said).map(comparable);
    },
    close: () => store.close(),
  };
}

function activitiesOf(knowledge: Knowledge, client: 'webchat' | 'teams', said: Said): Partial<Activity>[] {
  return toActivities(client, knowledge.localised[said.locale], said.locale, said.replies, said);
}

/** What the person sees of an answer: all of it but the names of the documents, which nobody can guess. */
export function comparable({ text, attachments, suggestedActions }: Partial<Activity>): string {
  const actions = suggestedActions?.actions;
  return JSON.stringify({ text, attachments, actions }).replaceAll(/\/plans\/[\w-]{32}/g, '/plans/ID');
}
