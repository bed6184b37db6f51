import type { GuideFile } from '../../schema/guide.ts';
import type { ContentFile } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { routeGuide } from '../route-guide.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duplicateLabels } from './duplicate-labels.ts';
import { type Earlier, wrongConditions } from './guide-conditions.ts';
import { unreachable } from './guide-reach.ts';
import { wrongOutcome, wrongQuestion } from './guide-references.ts';

/**
 * What can be told of a guide without running it: its conditions speak of earlier answers that exist, every question is
 * asked in some way through it, every way ends in an outcome, and every outcome is given in some way.
 */
export function checkGuides(files: ContentFiles): Mistake[] {
  return files.guides.flatMap((file) => checkGuide(file, files));
}

function checkGuide(file: ContentFile<GuideFile>, files: ContentFiles): Mistake[] {
  const { questions, outcomes } = file.data;
  const { items, routed } = routeGuide(file.data, {
    bands: files.bands.data,
    dimensions: files.dimensions.map(({ data }) => data),
    groups: files.groups.data,
    requirements: files.requirements.data.requirements,
  });
  const before = (at: number): Earlier =>
    new Map(items.flatMap((item, index) => (item.at < at ? [...(routed[index]?.sets ?? [])] : [])));
  const mistakes = [
    ...twice(file),
    ...questions.flatMap((question, at) => [
      ...wrongConditions(file, ['questions', at], question, before(at)),
      ...wrongQuestion(file, at, before(at), files),
    ]),
    ...outcomes.flatMap((outcome, at) => [
      ...wrongConditions(file, ['outcomes', at], outcome, before(questions.length)),
      ...wrongOutcome(file, at, files),
    ]),
    ...lastIsUnconditional(file),
  ];
  // What can be reached is only worth saying once every name in the conditions is right.
  return mistakes.length > 0 ? mistakes : unreachable(file, items, routed);
}

/** What stands twice: ids of questions and of outcomes, ids and labels of the options of a question. */
function twice(file: ContentFile<GuideFile>): Mistake[] {
  const { questions, outcomes } = file.data;
  const ids = questions.map((question) => ({ id: 'each' in question ? undefined : question.id }));
  return [
    ...duplicateIds(file, ['questions'], ids),
    ...duplicateIds(file, ['outcomes'], outcomes),
    ...questions.flatMap((question, at) =>
      'options' in question && typeof question.options !== 'string'
        ? [
            ...duplicateIds(file, ['questions', at, 'options'], question.options),
            ...duplicateLabels(file, ['questions', at, 'options'], question.options),
          ]
        : [],
    ),
  ];
}

function lastIsUnconditional(file: ContentFile<GuideFile>): Mistake[] {
  const { outcomes } = file.data;
  const last = outcomes.at(-1);
  if (!last?.when && !last?.unless && !last?.rule) return [];
  return [
    file.mistake(
      ['outcomes', outcomes.length - 1],
      'L’últim resultat no pot tenir condicions: és el que es dona quan no n’escau cap altre.',
    ),
  ];
}
