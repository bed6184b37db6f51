import type { ContentFile } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';

/**
 * An own question is written as one, with its mark: what kind of question it is (who, when, how, whether…) is worked out from how
 * it begins, and «qui pot crear…?» is not answered by «com es crea…».
 */
export function unaskedQuestions(file: ContentFile<{ questions: readonly { q: string }[] }>): Mistake[] {
  return file.data.questions.flatMap(({ q }, at) =>
    q.endsWith('?')
      ? []
      : [file.mistake(['questions', at, 'q'], 'Escriu-la com una pregunta, acabada amb «?»: «Qui pot crear…?».')],
  );
}
