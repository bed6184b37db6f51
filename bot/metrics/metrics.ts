import type { StorageTrouble } from '../storage/store.ts';
import { createCounter } from './counter.ts';
import type { Family } from './family.ts';
import { createGauge } from './gauge.ts';
import { createHistogram } from './histogram.ts';
import type { TurnOutcome } from './turn-outcome.ts';
import type { TurnChannel } from './watch-turns.ts';

const limitKinds = [
  'tokens',
  'conversations',
  'messages',
  'messagesPerConversation',
  'kilobytes',
  'readsPerConversation',
  'documents',
  'sockets',
  'openSockets',
] as const;

/** What limits are of, and what may be open at once. */
export type LimitKind = (typeof limitKinds)[number];

const channels: readonly TurnChannel[] = ['direct-line', 'teams', 'bot-framework'];
const outcomes: readonly TurnOutcome[] = ['answered', 'chosen', 'unknown', 'guide', 'order', 'begun'];
const troubles: readonly StorageTrouble[] = ['full', 'read-only', 'gone', 'busy', 'corrupt', 'failed'];

export type Metrics = ReturnType<typeof createMetrics>;

/** What is asked when somebody looks, and kept nowhere. */
export interface Sources {
  /** Null when it cannot be told. */
  outboxWaiting(): Promise<number | null>;
  openSockets(): number;
}

/**
 * What is counted of a service since it started: plain numbers, that cost nothing until somebody reads them. No label says who, or what
 * was said. docs/operators.md lists them.
 */
export function createMetrics() {
  const counted = {
    turns: createCounter('guia_eadmin_turns_total', 'Turns by channel and by what became of them', {
      channel: channels,
      outcome: outcomes,
    }),
    turnsFailed: createCounter('guia_eadmin_turns_failed_total', 'Turns that could not be taken', {
      channel: channels,
    }),
    turnTime: createHistogram(
      'guia_eadmin_turn_seconds',
      'From a turn that comes to its being saved, without the way there and back',
      'channel',
    ),
    outboxSent: createCounter('guia_eadmin_outbox_sent_total', 'Replies that a channel took'),
    outboxFailed: createCounter('guia_eadmin_outbox_failed_total', 'Times that a reply was left for later'),
    outboxGivenUp: createCounter('guia_eadmin_outbox_given_up_total', 'Replies that no channel will have'),
    saves: createCounter('guia_eadmin_storage_saves_total', 'Turns that were to be saved, by how it went', {
      result: ['saved', 'stale', 'failed'],
    }),
    saveTime: createHistogram('guia_eadmin_storage_save_seconds', 'To save a turn, until it lasts', 'result'),
    troubles: createCounter('guia_eadmin_storage_troubles_total', 'What the storage could not do', { kind: troubles }),
    limitsRefused: createCounter('guia_eadmin_limits_refused_total', 'What was refused for a limit', {
      kind: limitKinds,
    }),
    documents: createCounter('guia_eadmin_documents_total', 'Documents that were asked for, by how it went', {
      format: ['pdf', 'docx', 'full.pdf', 'ics', 'json', 'png'],
      result: ['found', 'gone', 'unknown', 'busy', 'failed'],
    }),
    requests: createCounter('guia_eadmin_requests_total', 'Requests by the first digit of their answer', {
      status: ['1xx', '2xx', '3xx', '4xx', '5xx'],
    }),
  };
  return {
    ...counted,
    families: ({ outboxWaiting, openSockets }: Sources): Family[] => [
      ...Object.values(counted),
      createGauge('guia_eadmin_outbox_waiting', 'Replies that wait for a channel to take them', outboxWaiting),
      createGauge('guia_eadmin_sockets_open', 'Open chats', openSockets),
    ],
  };
}
