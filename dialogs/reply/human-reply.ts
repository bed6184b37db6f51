import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { TextReply } from '../replies.ts';
import { aocSupport } from './aoc-support.ts';
import { ownSupport } from './own-support.ts';

/** Who a person can talk to: the AOC's support, whoever runs this bot, and the Diputació of the town's province when it is known. */
export function humanReply(knowledge: Knowledge, t: Sentences, memory: Memory): TextReply {
  const { content, townByCode } = knowledge;
  const answer = Object.values(memory.guide?.answers ?? {}).find(isPopulationAnswer);
  const town = answer?.ine ? townByCode(answer.ine) : undefined;
  const diputacio = content.portals.find(({ province }) => province !== undefined && province === town?.province);
  const place = diputacio ? `: ${[diputacio.title, diputacio.contact, diputacio.url].filter(Boolean).join(' · ')}` : '';
  const own = ownSupport(knowledge, t, memory);
  const lines = [
    t('human', { aoc: aocSupport(content)?.line ?? '', diputacio: place }),
    ...(own ? [t('humanOwn', { contact: own })] : []),
  ];
  return { type: 'text', text: lines.join('\n'), buttons: [] };
}
