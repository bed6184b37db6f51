import type { ContentFile, Path } from './content-file.ts';
import type { Town } from './knowledge.ts';
import type { Mistake } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { ContentFiles } from './read-content-files.ts';
import { type Condition, type DimensionFile, type GuideFile, levelIds, type ServiceFile } from './schema.ts';

/**
 * What no single file can tell: duplicate ids, references that lead nowhere, cells that are missing.
 * @param towns the table, for the names that refer to it
 * @returns one mistake for each, at the place where it was written
 */
export function crossCheck(files: ContentFiles, towns: readonly Town[]): Mistake[] {
  const serviceIds = files.services.map((file) => file.data.id);
  const dimensionIds = files.dimensions.map((file) => file.data.id);
  const bandIds = files.bands.data.map((band) => band.id);
  return [
    ...[...files.services, ...files.dimensions, ...files.guides].flatMap(idMatchesFileName),
    ...duplicateFiles([...files.services]),
    ...duplicateFiles([...files.dimensions]),
    ...duplicateFiles([...files.guides]),
    ...lists(files).flatMap(duplicatesInList),
    ...duplicates(files.commands, ['commands'], files.commands.data.commands),
    ...files.services.flatMap(checkService),
    ...files.dimensions.flatMap((file) => checkDimension(file, serviceIds, dimensionIds, bandIds)),
    ...dependencyCycles(files.dimensions),
    ...files.mandatory.data.flatMap((tool, index) =>
      tool.services.flatMap((service, at) =>
        unknownId(files.mandatory, [index, 'services', at], 'el servei', service, serviceIds),
      ),
    ),
    ...files.guides.flatMap((file) => checkGuide(file, files)),
    ...files.townNames.data.otherNames.flatMap(({ name }, index) =>
      unknownId(
        files.townNames,
        ['otherNames', index, 'name'],
        'el municipi',
        name,
        towns.map((town) => town.name),
      ),
    ),
  ];
}

type IdList = ContentFile<{ id: string }[]>;

function lists(files: ContentFiles): IdList[] {
  const { bands, levels, mandatory, duties, portals, examples, norms, topics, elsewhere } = files;
  return [bands, levels, mandatory, duties, portals, examples, norms, topics, elsewhere] as IdList[];
}

function idMatchesFileName(file: ContentFile<{ id: string }>): Mistake[] {
  if (file.data.id === file.stem) return [];
  return [file.mistake(['id'], `L’identificador «${file.data.id}» ha de ser el nom del fitxer: «${file.stem}».`)];
}

function duplicateFiles(files: ContentFile<{ id: string }>[]): Mistake[] {
  return files.flatMap((file, index) => {
    const first = files.slice(0, index).find((other) => other.data.id === file.data.id);
    return first ? [file.mistake(['id'], `L’identificador «${file.data.id}» ja és a ${first.name}.`)] : [];
  });
}

function duplicatesInList(file: IdList): Mistake[] {
  return duplicates(file, [], file.data);
}

function duplicates(file: ContentFile<unknown>, path: Path, items: readonly { id: string | undefined }[]): Mistake[] {
  return items.flatMap(({ id }, index) =>
    id !== undefined && items.findIndex((other) => other.id === id) < index
      ? [file.mistake([...path, index, 'id'], `L’identificador «${id}» surt dues vegades en aquesta llista.`)]
      : [],
  );
}

function unknownId(
  file: ContentFile<unknown>,
  path: Path,
  what: string,
  id: string,
  known: readonly string[],
): Mistake[] {
  if (known.includes(id)) return [];
  const hint = nearest(id, known);
  return [file.mistake(path, `No existeix ${what} «${id}».${hint ? ` Volies dir «${hint}»?` : ''}`)];
}

interface Citation {
  path: Path;
  sources: readonly string[];
  unsourced: boolean;
}

function checkCitations(file: ContentFile<{ sources: Record<string, unknown> }>, citations: Citation[]): Mistake[] {
  const known = Object.keys(file.data.sources);
  return citations.flatMap(({ path, sources, unsourced }) => [
    ...sources.flatMap((key, index) => unknownId(file, [...path, 'sources', index], 'la font', key, known)),
    ...(sources.length === 0 && !unsourced
      ? [file.mistake(path, 'Hi falta la font: posa-hi «sources» o, si no n’hi ha, «unsourced: true».')]
      : []),
    ...(sources.length > 0 && unsourced
      ? [file.mistake([...path, 'unsourced'], 'Diu que no té font i en cita: deixa només una de les dues coses.')]
      : []),
  ]);
}

function checkService(file: ContentFile<ServiceFile>): Mistake[] {
  const facts = Object.entries(file.data.topics).flatMap(([topic, list]) =>
    list.map((fact, index) => ({ path: ['topics', topic, index], ...fact })),
  );
  const questions = file.data.questions.map((question, index) => ({ path: ['questions', index], ...question }));
  return checkCitations(file, [...facts, ...questions]);
}

function checkDimension(
  file: ContentFile<DimensionFile>,
  serviceIds: readonly string[],
  dimensionIds: readonly string[],
  bandIds: readonly string[],
): Mistake[] {
  const { data } = file;
  const stepIds = data.steps.map((step) => step.id);
  const actions = data.steps.flatMap((step, index) =>
    (step.reach?.actions ?? []).map((action, at) => ({ path: ['steps', index, 'reach', 'actions', at], ...action })),
  );
  const notices = data.notices.map((notice, index) => ({ path: ['notices', index], unsourced: false, ...notice }));
  const cells = bandIds.flatMap((band) =>
    levelIds.flatMap((level) => {
      const advice = data.advice[band]?.[level];
      const step = data.levels[band]?.[level];
      return [
        ...(advice?.services ?? []).flatMap((service, at) =>
          unknownId(file, ['advice', band, level, 'services', at], 'el servei', service, serviceIds),
        ),
        ...(step ? unknownId(file, ['levels', band, level], 'el graó', step, stepIds) : []),
        ...(advice !== undefined && step !== undefined && (advice === null) !== (step === null)
          ? [
              file.mistake(
                ['levels', band, level],
                'El consell i el graó d’aquesta casella han de ser buits (null) tots dos, o cap.',
              ),
            ]
          : []),
      ];
    }),
  );
  return [
    ...checkCitations(file, [...actions, ...notices]),
    ...duplicates(file, ['steps'], data.steps),
    ...(['advice', 'levels'] as const).flatMap((table) => [
      ...Object.keys(data[table]).flatMap((band) => unknownId(file, [table, band], 'la franja', band, bandIds)),
      ...bandIds
        .filter((band) => !(band in data[table]))
        .map((band) => file.mistake([table], `Hi falta la franja «${band}».`)),
    ]),
    ...cells,
    ...data.dependsOn.flatMap((id, at) => unknownId(file, ['dependsOn', at], 'la dimensió', id, dimensionIds)),
    ...data.steps.flatMap((step, index) =>
      index > 0 && !step.reach
        ? [file.mistake(['steps', index], `Hi falta «reach»: com s’arriba al graó «${step.id}».`)]
        : [],
    ),
    ...data.notices.flatMap((notice, index) => [
      ...(['requires', 'until'] as const).flatMap((key) => {
        const step = notice[key];
        return step ? unknownId(file, ['notices', index, key], 'el graó', step, stepIds) : [];
      }),
      ...(notice.bands ?? []).flatMap((band, at) =>
        unknownId(file, ['notices', index, 'bands', at], 'la franja', band, bandIds),
      ),
    ]),
  ];
}

/** Dimensions that, step by step, depend on themselves: no roadmap could put them in order. */
function dependencyCycles(files: readonly ContentFile<DimensionFile>[]): Mistake[] {
  const byId = new Map(files.map((file) => [file.data.id, file]));
  const leadsTo = (from: string, goal: string, seen: Set<string>): boolean =>
    (byId.get(from)?.data.dependsOn ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return leadsTo(next, goal, seen);
    });
  return files
    .filter(({ data }) => leadsTo(data.id, data.id, new Set()))
    .map((file) =>
      file.mistake(['dependsOn'], `«${file.data.id}» acaba depenent d’ella mateixa: treu una dependència del cercle.`),
    );
}

/** Answers that a question of a guide can have, or null when they are open (a population). */
function answersOf(question: GuideFile['questions'][number], bandIds: readonly string[]): readonly string[] | null {
  if ('each' in question) return null;
  switch (question.type) {
    case 'population':
      return bandIds;
    case 'yes-no':
    case 'confirm':
      return ['si', 'no'];
    case 'choice':
      return question.options.map((option) => option.id);
    case 'several':
      return typeof question.options === 'string' ? null : question.options.map((option) => option.id);
  }
}

function checkGuide(file: ContentFile<GuideFile>, files: ContentFiles): Mistake[] {
  const bands = files.bands.data;
  const bandIds = [`<${bands[0]?.min}`, ...bands.map((band) => band.id), `>${bands.at(-1)?.max}`];
  const { questions, outcomes } = file.data;
  const ids = questions.map((question) => ({ id: 'each' in question ? undefined : question.id }));
  const before = (index: number) => {
    const earlier = new Map<string, readonly string[] | null>();
    for (const question of questions.slice(0, index)) {
      if ('each' in question) continue;
      earlier.set(question.id, answersOf(question, bandIds));
      if (question.type === 'population') earlier.set('band', bandIds);
    }
    return earlier;
  };
  const condition = (path: Path, value: Condition | undefined, earlier: ReturnType<typeof before>): Mistake[] =>
    Object.entries(value ?? {}).flatMap(([key, values]) => {
      const answers = earlier.get(key);
      if (answers === undefined) {
        return [file.mistake([...path, key], `La condició parla de «${key}», que no és cap pregunta anterior.`)];
      }
      return values.flatMap((answer, at) =>
        answers ? unknownId(file, [...path, key, at], 'la resposta', answer, answers) : [],
      );
    });
  const conditions = (
    path: Path,
    item: { when?: Condition | undefined; unless?: Condition | undefined },
    index: number,
  ) => [
    ...condition([...path, 'when'], item.when, before(index)),
    ...condition([...path, 'unless'], item.unless, before(index)),
  ];
  const last = outcomes.at(-1);
  return [
    ...duplicates(file, ['questions'], ids),
    ...duplicates(file, ['outcomes'], outcomes),
    ...questions.flatMap((question, index) =>
      'options' in question && typeof question.options !== 'string'
        ? duplicates(file, ['questions', index, 'options'], question.options)
        : [],
    ),
    ...questions.flatMap((question, index) => conditions(['questions', index], question, index)),
    ...questions.flatMap((question, index) =>
      'type' in question && question.type === 'confirm' && !before(index).has(question.of)
        ? [file.mistake(['questions', index, 'of'], `«${question.of}» no és cap pregunta anterior.`)]
        : [],
    ),
    ...outcomes.flatMap((outcome, index) => conditions(['outcomes', index], outcome, questions.length)),
    ...(last?.when || last?.unless
      ? [
          file.mistake(
            ['outcomes', outcomes.length - 1],
            'L’últim resultat no pot tenir condicions: és el que es dona quan no n’escau cap altre.',
          ),
        ]
      : []),
  ];
}
