import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { TextReply } from '../replies.ts';

/** Who a person can talk to: the AOC's support, and the Diputació of the town's province when it is known. */
export function humanReply({ content, townByCode }: Knowledge, t: Sentences, memory: Memory): TextReply {
  const answer = Object.values(memory.guide?.answers ?? {}).find(isPopulationAnswer);
  const town = answer?.ine ? townByCode(answer.ine) : undefined;
  const diputacio = content.portals.find(({ province }) => province !== undefined && province === town?.province);
  const place = diputacio ? `: ${[diputacio.title, diputacio.contact, diputacio.url].filter(Boolean).join(' · ')}` : '';
  const text = t('human', { aocUrl: 'https://suport.aoc.cat', diputacio: place });
  return { type: 'text', text, buttons: [] };
}
