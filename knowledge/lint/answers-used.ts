import type { GuideFile } from '../schema/guide.ts';

/** The questions whose whole answer another question asks about: to be confirmed, or the service whose requirements are asked. */
export function answersUsed({ questions }: GuideFile): Set<string> {
  return new Set(questions.flatMap((question) => ('of' in question ? question.of : [])));
}
