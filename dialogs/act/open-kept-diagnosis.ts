import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { keptDiagnosis, lastDiagnosis } from '../reply/kept-diagnosis.ts';
import { openGuide } from './open-guide.ts';
import { answer, type Response } from './response.ts';

/** Makes the last diagnosis kept the guide under way, and says what can be done with it; null when none is kept. */
export function openKeptDiagnosis({ content }: Knowledge, memory: Memory): Response | null {
  const last = lastDiagnosis(content, memory);
  const reply = last && keptDiagnosis(sentences(memory.locale), memory, last);
  return reply && answer(openGuide(memory, last.guide), reply);
}
