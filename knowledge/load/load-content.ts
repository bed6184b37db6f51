import { join } from 'node:path';
import type { Content, Dimension, OwnQuestion, Service, Source, Statement, Town } from '../content.ts';
import type { DimensionFile } from '../schema/dimension.ts';
import type { ServiceFile } from '../schema/service.ts';
import type { CheckText } from './content-file.ts';
import { contentFolder } from './content-folder.ts';
import { crossCheck } from './cross-check.ts';
import { ContentError } from './mistake.ts';
import { questionId } from './question-id.ts';
import { type ContentFiles, readContentFiles } from './read-content-files.ts';
import { readTowns } from './read-towns.ts';

export { contentFolder };

/** The content, and the files that it was read from: for whoever has something to say of how they are written. */
export interface Library {
  folder: string;
  files: ContentFiles;
  content: Content;
}

/**
 * Reads and checks all the content.
 * @param folder the content folder
 * @param check how the text of each file is checked: one that remembers, for whoever reads the content again and again
 * @throws ContentError with every mistake found; half a knowledge base is never returned
 */
export function loadContent(folder: string = contentFolder, check?: CheckText): Content {
  return loadLibrary(folder, check).content;
}

/** The same, and where each thing is written. See `loadContent`. */
export function loadLibrary(folder: string = contentFolder, check?: CheckText): Library {
  const { files, mistakes } = readContentFiles(folder, check);
  const towns = readTowns(join(folder, 'towns.csv'), 'content/towns.csv');
  mistakes.push(...towns.mistakes);
  if (!files || mistakes.length > 0) throw new ContentError(mistakes);
  const dangling = crossCheck(files, towns.towns);
  if (dangling.length > 0) throw new ContentError(dangling);
  return { folder, files, content: assemble(files, towns.towns) };
}

function assemble(files: ContentFiles, towns: Town[]): Content {
  const byOrder = files.dimensions.map((file) => file.data).sort((a, b) => a.order - b.order);
  return {
    bands: files.bands.data,
    levels: files.levels.data,
    groups: files.groups.data,
    mandatory: files.mandatory.data,
    duties: files.duties.data,
    bySize: files.bySize.data,
    orderOfWork: files.orderOfWork.data,
    portals: files.portals.data,
    examples: files.examples.data,
    norms: files.norms.data,
    lookalikes: files.lookalikes.data,
    plainHosts: files.plainHosts.data,
    topics: files.topics.data,
    commands: files.commands.data,
    words: files.words.data,
    emptyWords: files.emptyWords.data,
    ambiguous: files.ambiguous.data,
    elsewhere: files.elsewhere.data,
    languages: files.languages.data,
    questions: files.questions.data,
    replies: files.replies.data,
    said: files.said.data,
    told: files.told.data,
    askedOfModel: files.askedOfModel.data,
    askedOfPlan: files.askedOfPlan.data,
    lists: files.lists.data,
    beginnings: files.beginnings.data,
    names: files.names.data,
    dimensions: byOrder.map(resolveDimension),
    matters: new Map(
      files.matters.map(({ data: { sources, questions, examples: _, ...rest } }) => [
        rest.id,
        { ...rest, questions: resolveQuestions(sources, questions) },
      ]),
    ),
    services: new Map(files.services.map(({ data }) => [data.id, resolveService(data)])),
    requirements: files.requirements.data.requirements.map((requirement) =>
      resolve(files.requirements.data.sources, requirement),
    ),
    moves: files.moves.data,
    guides: new Map(files.guides.map(({ data: { examples: _, ...guide } }) => [guide.id, guide])),
    towns,
    townNames: files.townNames.data,
  };
}

interface Citing {
  sources: string[];
}
type SourceTable = Record<string, Source>;

function cite(table: SourceTable, keys: readonly string[]): Source[] {
  return keys.flatMap((key) => table[key] ?? []);
}

function resolve<T extends Citing>(table: SourceTable, statement: T): Omit<T, 'sources'> & { sources: Source[] } {
  return { ...statement, sources: cite(table, statement.sources) };
}

function resolveService({ sources, topics, questions, examples: _, ...rest }: ServiceFile): Service {
  const resolved = Object.fromEntries(
    Object.entries(topics).map(([topic, facts]) => [topic, facts.map((fact): Statement => resolve(sources, fact))]),
  ) as Service['topics'];
  return {
    ...rest,
    topics: resolved,
    questions: resolveQuestions(sources, questions),
  };
}

function resolveQuestions(sources: SourceTable, questions: ServiceFile['questions']): OwnQuestion[] {
  return questions.map(({ a, ...question }) => ({
    ...resolve(sources, question),
    id: questionId(question.q),
    text: a,
  }));
}

function resolveDimension({ sources, steps, notices, questions, examples: _, ...rest }: DimensionFile): Dimension {
  return {
    ...rest,
    questions: resolveQuestions(sources, questions),
    steps: steps.map(({ reach, ...step }) => ({
      ...step,
      ...(reach && { reach: { ...reach, actions: reach.actions.map((action) => resolve(sources, action)) } }),
    })),
    notices: notices.map((notice) => resolve(sources, notice)),
  };
}
