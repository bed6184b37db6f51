import type { Town } from '../content.ts';
import { type DimensionFile, levelIds, type RequirementsFile, type ServiceFile } from '../schema/schema.ts';
import { checkCommandGroups } from './check-command-groups.ts';
import { checkGroups } from './check-groups.ts';
import { checkGuide } from './check-guide.ts';
import type { ContentFile, Path } from './content-file.ts';
import { duplicateIds } from './duplicate-ids.ts';
import type { Mistake } from './mistake.ts';
import type { ContentFiles } from './read-content-files.ts';
import { unknownId } from './unknown-id.ts';

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
    ...duplicateIds(files.commands, ['commands'], files.commands.data.commands),
    ...checkCommandGroups(files.commands),
    ...duplicateIds(files.requirements, ['requirements'], files.requirements.data.requirements),
    ...files.services.flatMap(checkService),
    ...files.dimensions.flatMap((file) => checkDimension(file, serviceIds, dimensionIds, bandIds)),
    ...dependencyCycles(files.dimensions),
    ...files.mandatory.data.flatMap((tool, index) =>
      tool.services.flatMap((service, at) =>
        unknownId(files.mandatory, [index, 'services', at], 'el servei', service, serviceIds),
      ),
    ),
    ...checkGroups(files.groups, files.dimensions),
    ...checkRequirements(files.requirements, serviceIds),
    ...files.ambiguous.data.flatMap(({ services }, index) =>
      services.flatMap((service, at) =>
        unknownId(files.ambiguous, [index, 'services', at], 'el servei', service, serviceIds),
      ),
    ),
    ...files.guides.flatMap((file) => checkGuide(file, files)),
    ...sharedWords(files.languages),
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
  const { bands, levels, groups, mandatory, duties, portals, examples, norms, topics, elsewhere, moves, languages } =
    files;
  return [
    bands,
    levels,
    groups,
    mandatory,
    duties,
    portals,
    examples,
    norms,
    topics,
    elsewhere,
    moves,
    languages,
  ] as IdList[];
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
  return duplicateIds(file, [], file.data);
}

/** Words listed in two languages: they would tell neither. */
function sharedWords(file: ContentFiles['languages']): Mistake[] {
  const languageOf = new Map<string, string>();
  return file.data.flatMap(({ id, words }, index) =>
    words.flatMap((word, at) => {
      const other = languageOf.get(word);
      languageOf.set(word, id);
      if (other === undefined) return [];
      const where = other === id ? 'surt dues vegades' : `ja és a les de «${other}», i no distingeix cap llengua`;
      return [file.mistake([index, 'words', at], `La paraula «${word}» ${where}.`)];
    }),
  );
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

function checkRequirements(file: ContentFile<RequirementsFile>, serviceIds: readonly string[]): Mistake[] {
  const { requirements } = file.data;
  return [
    ...checkCitations(
      file,
      requirements.map((requirement, index) => ({ path: ['requirements', index], ...requirement })),
    ),
    ...requirements.flatMap(({ services, more }, index) => [
      ...services.flatMap((service, at) =>
        unknownId(file, ['requirements', index, 'services', at], 'el servei', service, serviceIds),
      ),
      ...(more?.service
        ? unknownId(file, ['requirements', index, 'more', 'service'], 'el servei', more.service, serviceIds)
        : []),
    ]),
  ];
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
    ...duplicateIds(file, ['steps'], data.steps),
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
