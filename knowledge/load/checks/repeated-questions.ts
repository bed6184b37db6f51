import type { ContentFile } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import { questionId } from '../question-id.ts';

/** Of two own questions of a file that are the same but for accents and signs, only the first would ever be answered. */
export function repeatedQuestions(file: ContentFile<{ questions: readonly { q: string }[] }>): Mistake[] {
  const seen = new Set<string>();
  return file.data.questions.flatMap(({ q }, at) => {
    const id = questionId(q);
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      file.mistake(['questions', at, 'q'], 'Aquesta pregunta ja és més amunt en aquest fitxer: deixa’n només una.'),
    ];
  });
}
