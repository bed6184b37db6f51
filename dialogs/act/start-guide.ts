import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Answers, Memory } from '../memory.ts';
import { isDiagnosis } from '../plan/is-diagnosis.ts';
import { advance } from './advance.ts';
import { openGuide, withAnswers } from './open-guide.ts';
import { openKeptDiagnosis } from './open-kept-diagnosis.ts';
import { type Response, say } from './response.ts';

/**
 * Starts a guide, goes on with it where it was left, or shows what it gave. The answers to other guides stay.
 * @param id null when the content has no guide for what was asked
 * @param beforehand what was answered of it in asking for it
 */
export function startGuide(
  knowledge: Knowledge,
  memory: Memory,
  id: string | null,
  today: string,
  beforehand: Answers = {},
): Response {
  const t = sentences(memory.locale);
  const file = id === null ? undefined : knowledge.content.guides.get(id);
  if (!file || id === null) return say(memory, t('notUnderstood'));
  const opened = openGuide(memory, id);
  const begun = Object.keys(opened.guide?.answers ?? {}).length > 0;
  const place = currentPlace(knowledge.content, opened)?.place;
  const finished = begun && place?.outcome && isDiagnosis(place.outcome);
  if (finished) return openKeptDiagnosis(knowledge, opened) ?? advance(knowledge, opened, today, null);
  // Who has finished «which service?» and asks for it again wants another answer, not the same.
  if (begun && place?.outcome) return advance(knowledge, withAnswers(opened, id, {}), today, null);
  const told = withAnswers(opened, id, { ...opened.guide?.answers, ...beforehand });
  return advance(knowledge, told, today, begun ? t('resume', { title: file.title }) : null);
}

/** Starts the guide under way with no answers; the diagnosis, when there is none. */
export function startAfresh(knowledge: Knowledge, memory: Memory, today: string): Response {
  const id = memory.guide?.id ?? guideWithRole(knowledge.content, 'diagnosis')?.id;
  if (id === undefined) return say(memory, sentences(memory.locale)('notUnderstood'));
  return advance(knowledge, withAnswers(openGuide(memory, id), id, {}), today, null);
}
