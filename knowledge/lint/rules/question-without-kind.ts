import { type QuestionKind, questionKind, questionKindOf } from '../../understand/retrieval/question-kind.ts';
import { words } from '../../understand/utterance/fold.ts';
import type { Rule } from '../advice.ts';

/** A «què» that none of the beginnings explains wants something else than a «sí» or a «no». */
const asksWhat = /(?<!\p{L})què(?!\p{L})/iu;

/** An own question that does not say what it wants to know (who, when, how…): nothing tells it from another of the same nouns. */
export const questionWithoutKind: Rule = {
  id: 'question-without-kind',
  check: ({ files: { services, dimensions, matters } }) =>
    [...services, ...dimensions, ...matters].flatMap((file) =>
      file.data.questions.flatMap(({ q }, at) =>
        kindOf(q) === null
          ? [
              file.mistake(
                ['questions', at, 'q'],
                'No es veu què vol saber: comença-la amb «qui», «quan», «com», «quant», «quin», «es pot»…',
              ),
            ]
          : [],
      ),
    ),
};

/** As it is read in retrieval: «El llibre d'actes pot ser electrònic?» wants a «sí» or a «no». */
function kindOf(q: string): QuestionKind | null {
  return questionKind(words(q)) ?? (asksWhat.test(q) ? null : questionKindOf(q));
}
