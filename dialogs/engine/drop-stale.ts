import type { Content } from '../../knowledge/content.ts';
import { type Memory, withoutAnswers } from '../memory.ts';
import { accepts } from '../questions/accepts.ts';
import { buildGuide } from './build-guide.ts';

/**
 * Leaves out the answers that the content, edited since, no longer takes.
 * @returns what is left, and the titles of the questions whose answers went and that are asked again
 */
export function dropStale(content: Content, memory: Memory): { memory: Memory; dropped: string[] } {
  const file = memory.guide && content.guides.get(memory.guide.id);
  if (!file || !memory.guide) return { memory, dropped: [] };
  const { answers } = memory.guide;
  const { byId } = buildGuide(content, file);
  const stale = Object.keys(answers).flatMap((id) => {
    const question = byId.get(id)?.question;
    // «No» to «is this right?» is kept so that the right figure is asked for.
    if (question && (question.of !== undefined || accepts(question, answers[id]))) return [];
    return [{ id, title: question?.title ?? null }];
  });
  if (stale.length === 0) return { memory, dropped: [] };
  const left = withoutAnswers(
    answers,
    stale.map(({ id }) => id),
  );
  return {
    memory: { ...memory, guide: { ...memory.guide, answers: left } },
    dropped: stale.flatMap(({ title }) => title ?? []),
  };
}
