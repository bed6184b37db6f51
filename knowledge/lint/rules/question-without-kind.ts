import { questionKind } from '../../understand/retrieval/question-kind.ts';
import { words } from '../../understand/utterance/fold.ts';
import type { Rule } from '../advice.ts';

/** What says no kind is taken for a question of «sí» or «no», «El llibre d'actes pot ser electrònic?»; one with a «què» wants something else. */
const asksWhat = /(?<!\p{L})què(?!\p{L})/iu;

/** An own question that does not say what it wants to know (who, when, how…): nothing tells it from another of the same nouns. */
export const questionWithoutKind: Rule = {
  id: 'question-without-kind',
  check: ({ files: { services, dimensions, matters } }) =>
    [...services, ...dimensions, ...matters].flatMap((file) =>
      file.data.questions.flatMap(({ q }, at) =>
        questionKind(words(q)) === null && asksWhat.test(q)
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
