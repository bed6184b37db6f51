import { converse } from '../../../dialogs/converse.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { Advice } from '../../../knowledge/lint/advice.ts';
import { questionId } from '../../../knowledge/load/question-id.ts';
import type { ContentFiles } from '../../../knowledge/load/read-content-files.ts';

const rule = 'found-elsewhere';

/**
 * The own questions that, asked as they are written, find something else: another answer is nearer, or nothing is near enough. Each
 * way of asking is a whole turn, a minute for all of the content.
 * @param today ISO date
 */
export function foundElsewhere(
  { services, dimensions, matters }: Pick<ContentFiles, 'services' | 'dimensions' | 'matters'>,
  knowledge: Knowledge,
  today: string,
): Advice[] {
  return [...services, ...dimensions, ...matters].flatMap((file) =>
    file.data.questions.flatMap(({ q, also }, at) => {
      const ways = [
        { asked: q, path: ['questions', at, 'q'] },
        ...also.map((asked, way) => ({ asked, path: ['questions', at, 'also', way] })),
      ];
      return ways.flatMap(({ asked, path }) => {
        const found = whatIsFound(knowledge, asked, today);
        if (found === questionId(q)) return [];
        const instead = found === null ? 'no troba cap pregunta' : 'en troba una altra';
        return [{ rule, ...file.mistake(path, `«${asked}» ${instead}: acosta-la a la que ha de trobar, o treu-la.`) }];
      });
    }),
  );
}

/** The id of the own question that is answered; null when it is none. */
function whatIsFound(knowledge: Knowledge, text: string, today: string): string | null {
  const { intent } = converse(knowledge, emptyMemory, { type: 'message', text }, today);
  if (intent.type === 'show-target') return intent.target.question;
  return intent.type === 'show-several' ? intent.asked.answers[0].target.question : null;
}
