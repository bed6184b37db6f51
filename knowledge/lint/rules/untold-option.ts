import type { Content } from '../../content.ts';
import type { ContentFile } from '../../load/content-file.ts';
import { guidePaths, namedIn } from '../../load/guide-paths.ts';
import type { Mistake } from '../../load/mistake.ts';
import { routeGuide } from '../../load/route-guide.ts';
import type { GuideFile } from '../../schema/guide.ts';
import type { Rule } from '../advice.ts';
import { answersUsed } from '../answers-used.ts';

/**
 * An option of which no condition speaks, while they speak of others: whoever takes it gets the last outcome, with all that nobody
 * thought of. Where only this question leads there and this is its only option left, the last outcome is that of the option.
 */
export const untoldOption: Rule = {
  id: 'untold-option',
  check: ({ files: { guides }, content }) => guides.flatMap((file) => untoldIn(file, content)),
};

function untoldIn(file: ContentFile<GuideFile>, content: Content): Mistake[] {
  const { questions, outcomes } = file.data;
  const named = namedIn([...questions, ...outcomes]);
  const used = answersUsed(file.data);
  const { routed } = routeGuide(file.data, content);
  const toLast = (guidePaths(routed, outcomes) ?? []).filter(({ outcome }) => outcome === outcomes.length - 1);
  return questions.flatMap((question, at) => {
    if (!('options' in question) || typeof question.options === 'string') return [];
    const { id, options } = question;
    const told = named.get(id);
    if (!told || used.has(id) || !toLast.some(({ facts }) => facts.get(id) === '')) return [];
    // «No ho sé» is an answer too.
    const answers = routed.find((each) => each.id === id)?.sets.get(id) ?? [];
    const isAlone = answers.filter((answer) => !told.has(answer)).length === 1;
    if (isAlone && toLast.every(({ facts }) => facts.has(id))) return [];
    return options.flatMap((option, nth) =>
      told.has(option.id)
        ? []
        : [
            file.mistake(
              ['questions', at, 'options', nth],
              `Cap resultat ni cap condició no parla de «${option.label}»: qui la triï rebrà l’últim resultat, «${outcomes.at(-1)?.id}».`,
            ),
          ],
    );
  });
}
