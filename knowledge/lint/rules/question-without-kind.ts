import { questionKind } from '../../understand/retrieval/question-kind.ts';
import { words } from '../../understand/utterance/fold.ts';
import type { Rule } from '../advice.ts';

/** An own question that does not say what it wants to know (who, when, how…): nothing tells it from another of the same nouns. */
export const questionWithoutKind: Rule = {
  id: 'question-without-kind',
  check: ({ files: { services, dimensions, matters } }) =>
    [...services, ...dimensions, ...matters].flatMap((file) =>
      file.data.questions.flatMap(({ q }, at) =>
        questionKind(words(q)) === null
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
