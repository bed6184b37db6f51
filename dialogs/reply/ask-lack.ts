import type { Sentences } from '../../locales/sentences.ts';
import { lackIds } from '../lack.ts';
import type { TextReply } from '../replies.ts';

/** Asks what an answer lacked: one tap, or a line. */
export function askLack(t: Sentences, { service, topic }: { service: string; topic: string }): TextReply {
  const ways = [...lackIds, 'line'] as const;
  const buttons = ways.map((lack) => ({ label: t(`lack.${lack}`), value: { lack, about: { service, topic } } }));
  return { type: 'text', text: t('lack.which'), buttons };
}
