import type { Sentences } from '../../locales/sentences.ts';
import type { Intent } from '../intent.ts';
import { lackIds } from '../lack.ts';
import type { TextReply } from '../replies.ts';

type NotUseful = Extract<Intent, { type: 'not-useful' }>;

/** Asks what an answer lacked: one tap, or a line. */
export function askLack(t: Sentences, { service, topic, question }: NotUseful): TextReply {
  const about = { service, topic, ...(question && { question }) };
  const ways = [...lackIds, 'line'] as const;
  const buttons = ways.map((lack) => ({ label: t(`lack.${lack}`), value: { lack, about } }));
  return { type: 'text', text: t('lack.which'), buttons };
}
