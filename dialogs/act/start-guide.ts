import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import { advance } from './advance.ts';
import { openGuide, withAnswers } from './open-guide.ts';
import { openKeptDiagnosis } from './open-kept-diagnosis.ts';
import { type Response, say } from './response.ts';

/** Starts a guide, goes on with it where it was left, or shows what it gave. The answers to other guides stay. */
export function startGuide(knowledge: Knowledge, memory: Memory, id: string, today: string): Response {
  const t = sentences(memory.locale);
  const file = knowledge.content.guides.get(id);
  if (!file) return say(memory, t('notUnderstood'));
  const opened = openGuide(memory, id);
  const begun = Object.keys(opened.guide?.answers ?? {}).length > 0;
  const place = currentPlace(knowledge.content, opened)?.place;
  const finished = begun && place?.outcome?.show === 'plan';
  if (finished) return openKeptDiagnosis(knowledge, opened) ?? advance(knowledge, opened, today, null);
  // Who has finished «which service?» and asks for it again wants another answer, not the same.
  if (begun && place?.outcome) return advance(knowledge, withAnswers(opened, id, {}), today, null);
  return advance(knowledge, opened, today, begun ? t('resume', { title: file.title }) : null);
}

/** Starts a guide with no answers. */
export function startAfresh(knowledge: Knowledge, memory: Memory, id: string, today: string): Response {
  return advance(knowledge, withAnswers(openGuide(memory, id), id, {}), today, null);
}
