import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type ContentFile, readContentFile } from './content-file.ts';
import type { Mistake } from './mistake.ts';
import * as schema from './schema.ts';

/** Every YAML file of the content, each valid by itself. */
export interface ContentFiles {
  bands: ContentFile<z.infer<typeof schema.bandsFile>>;
  levels: ContentFile<z.infer<typeof schema.levelsFile>>;
  groups: ContentFile<z.infer<typeof schema.groupsFile>>;
  mandatory: ContentFile<z.infer<typeof schema.mandatoryFile>>;
  duties: ContentFile<z.infer<typeof schema.dutiesFile>>;
  portals: ContentFile<z.infer<typeof schema.portalsFile>>;
  examples: ContentFile<z.infer<typeof schema.examplesFile>>;
  norms: ContentFile<z.infer<typeof schema.normsFile>>;
  topics: ContentFile<z.infer<typeof schema.topicsFile>>;
  commands: ContentFile<z.infer<typeof schema.commandsFile>>;
  words: ContentFile<z.infer<typeof schema.wordsFile>>;
  ambiguous: ContentFile<z.infer<typeof schema.ambiguousFile>>;
  elsewhere: ContentFile<z.infer<typeof schema.elsewhereFile>>;
  moves: ContentFile<z.infer<typeof schema.movesFile>>;
  requirements: ContentFile<schema.RequirementsFile>;
  languages: ContentFile<z.infer<typeof schema.languagesFile>>;
  questions: ContentFile<z.infer<typeof schema.questionsFile>>;
  names: ContentFile<z.infer<typeof schema.namesFile>>;
  townNames: ContentFile<z.infer<typeof schema.townNamesFile>>;
  dimensions: ContentFile<schema.DimensionFile>[];
  services: ContentFile<schema.ServiceFile>[];
  guides: ContentFile<schema.GuideFile>[];
}

/**
 * Reads every YAML file of the content folder.
 * @returns the files, or null when any could not be read, and the mistakes of all
 */
export function readContentFiles(folder: string): { files: ContentFiles | null; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const one = <S extends z.ZodType>(path: string, fileSchema: S): ContentFile<z.infer<S>> | null => {
    const result = readContentFile(join(folder, path), `content/${path}`, fileSchema);
    if (result.ok) return result.file;
    mistakes.push(...result.mistakes);
    return null;
  };
  const all = <S extends z.ZodType>(path: string, fileSchema: S): ContentFile<z.infer<S>>[] => {
    const names = existsSync(join(folder, path)) ? readdirSync(join(folder, path)).sort() : [];
    return names.filter((name) => /\.ya?ml$/.test(name)).flatMap((name) => one(`${path}/${name}`, fileSchema) ?? []);
  };
  const files = {
    bands: one('model/bands.yaml', schema.bandsFile),
    levels: one('model/levels.yaml', schema.levelsFile),
    groups: one('model/groups.yaml', schema.groupsFile),
    mandatory: one('model/mandatory.yaml', schema.mandatoryFile),
    duties: one('model/duties.yaml', schema.dutiesFile),
    portals: one('resources/portals.yaml', schema.portalsFile),
    examples: one('resources/examples.yaml', schema.examplesFile),
    norms: one('resources/norms.yaml', schema.normsFile),
    topics: one('language/topics.yaml', schema.topicsFile),
    commands: one('language/commands.yaml', schema.commandsFile),
    words: one('language/words.yaml', schema.wordsFile),
    ambiguous: one('language/ambiguous.yaml', schema.ambiguousFile),
    elsewhere: one('language/elsewhere.yaml', schema.elsewhereFile),
    moves: one('language/moves.yaml', schema.movesFile),
    requirements: one('resources/requirements.yaml', schema.requirementsFile),
    languages: one('language/languages.yaml', schema.languagesFile),
    questions: one('language/questions.yaml', schema.questionsFile),
    names: one('language/names.yaml', schema.namesFile),
    townNames: one('language/town-names.yaml', schema.townNamesFile),
    dimensions: all('model/dimensions', schema.dimensionFile),
    services: all('services', schema.serviceFile),
    guides: all('guides', schema.guideFile),
  };
  const complete = Object.values(files).every((file) => file !== null);
  return { files: complete ? (files as ContentFiles) : null, mistakes };
}
