import type { Condition, GuideFile } from '../schema/schema.ts';
import type { ContentFile, Path } from './content-file.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { guidePaths, type RoutedQuestion } from './guide-paths.ts';
import type { Mistake } from './mistake.ts';
import type { ContentFiles } from './read-content-files.ts';
import { routeGuide } from './route-guide.ts';
import { unknownId } from './unknown-id.ts';

/**
 * What can be told of a guide without running it: its conditions speak of earlier answers that exist, every question is
 * asked in some way through it, every way ends in an outcome, and every outcome is given in some way.
 */
export function checkGuide(file: ContentFile<GuideFile>, files: ContentFiles): Mistake[] {
  const { questions, outcomes } = file.data;
  const { items, routed } = routeGuide(file.data, {
    bands: files.bands.data,
    dimensions: files.dimensions.map(({ data }) => data),
    groups: files.groups.data,
    requirements: files.requirements.data.requirements,
  });
  const before = (at: number) =>
    new Map(items.flatMap((item, index) => (item.at < at ? [...(routed[index]?.sets ?? [])] : [])));
  const mistakes = [
    ...duplicateIds(
      file,
      ['questions'],
      questions.map((question) => ({ id: 'each' in question ? undefined : question.id })),
    ),
    ...duplicateIds(file, ['outcomes'], outcomes),
    ...questions.flatMap((question, at) => [
      ...('options' in question && typeof question.options !== 'string'
        ? duplicateIds(file, ['questions', at, 'options'], question.options)
        : []),
      ...conditions(file, ['questions', at], question, before(at)),
      ...references(file, at, question, before(at), files),
    ]),
    ...outcomes.flatMap((outcome, at) => [
      ...conditions(file, ['outcomes', at], outcome, before(questions.length)),
      ...outcome.services.flatMap((id, nth) =>
        unknownId(
          file,
          ['outcomes', at, 'services', nth],
          'el servei',
          id,
          files.services.map(({ data }) => data.id),
        ),
      ),
      ...(outcome.next
        ? unknownId(
            file,
            ['outcomes', at, 'next'],
            'la guia',
            outcome.next,
            files.guides.map(({ data }) => data.id),
          )
        : []),
      ...(outcome.show === 'advice' && !outcome.text
        ? [file.mistake(['outcomes', at], 'Hi falta «text»: què es diu a qui arriba fins aquí.')]
        : []),
    ]),
    ...lastIsUnconditional(file),
  ];
  // What can be reached is only worth saying once every name in the conditions is right.
  return mistakes.length > 0 ? mistakes : unreachable(file, items, routed);
}

type Conditional = { when?: Condition | undefined; unless?: Condition | undefined };

function conditions(
  file: ContentFile<GuideFile>,
  path: Path,
  item: Conditional,
  earlier: ReadonlyMap<string, readonly string[] | null>,
): Mistake[] {
  const check = (place: Path, condition: Condition | undefined) =>
    Object.entries(condition ?? {}).flatMap(([key, values]) => {
      const answers = earlier.get(key);
      if (answers === undefined) {
        return [file.mistake([...place, key], `La condició parla de «${key}», que no és cap pregunta anterior.`)];
      }
      return values.flatMap((answer, at) =>
        answers ? unknownId(file, [...place, key, at], 'la resposta', answer, answers) : [],
      );
    });
  return [...check([...path, 'when'], item.when), ...check([...path, 'unless'], item.unless)];
}

/** What a question names besides its conditions: an earlier question, a dimension. */
function references(
  file: ContentFile<GuideFile>,
  at: number,
  question: GuideFile['questions'][number],
  earlier: ReadonlyMap<string, readonly string[] | null>,
  files: ContentFiles,
): Mistake[] {
  const earlierIds = file.data.questions.slice(0, at).flatMap((each) => ('each' in each ? [] : [each.id]));
  if ('each' in question) {
    if (question.each !== 'requirements') return [];
    const services = earlier.get(question.of);
    if (!services) {
      return [file.mistake(['questions', at, 'of'], `«${question.of}» no és cap pregunta anterior amb opcions.`)];
    }
    const asked = files.requirements.data.requirements.flatMap((requirement) => requirement.services);
    return services
      .filter((service) => service !== 'no-ho-se' && !asked.includes(service))
      .map((service) =>
        file.mistake(
          ['questions', at, 'of'],
          `No hi ha cap requisit per a «${service}» a resources/requirements.yaml.`,
        ),
      );
  }
  if (question.type === 'confirm' && !earlierIds.includes(question.of)) {
    return [file.mistake(['questions', at, 'of'], `«${question.of}» no és cap pregunta anterior.`)];
  }
  if (question.type === 'level-step') {
    const known = files.dimensions.map(({ data }) => data.id);
    return unknownId(file, ['questions', at, 'dimension'], 'la dimensió', question.dimension, known);
  }
  return [];
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

function unreachable(
  file: ContentFile<GuideFile>,
  items: readonly { at: number }[],
  routed: readonly RoutedQuestion[],
): Mistake[] {
  const { questions, outcomes } = file.data;
  const paths = guidePaths(routed, outcomes);
  if (!paths) return [file.mistake(['questions'], 'La guia té massa camins per revisar-la: treu-ne condicions.')];
  const asked = new Set(paths.flatMap((path) => path.asked.map((at) => items[at]?.at)));
  const given = new Set(paths.map(({ outcome }) => outcome));
  return [
    ...questions.flatMap((_, at) =>
      asked.has(at)
        ? []
        : [
            file.mistake(
              ['questions', at],
              'Aquesta pregunta no es fa mai: les seves condicions no es compleixen mai.',
            ),
          ],
    ),
    ...outcomes.flatMap((_, at) =>
      given.has(at)
        ? []
        : [
            file.mistake(
              ['outcomes', at],
              'Aquest resultat no es dona mai: cap camí hi porta, o n’hi ha un d’anterior que se l’endú.',
            ),
          ],
    ),
  ];
}
