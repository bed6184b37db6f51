import * as schema from '../schema/schema.ts';

/** The files of the content, by how the code calls them: where each is in the content folder, and its shape. */
export const singleFiles = {
  bands: { path: 'model/bands.yaml', schema: schema.bandsFile },
  levels: { path: 'model/levels.yaml', schema: schema.levelsFile },
  groups: { path: 'model/groups.yaml', schema: schema.groupsFile },
  mandatory: { path: 'model/mandatory.yaml', schema: schema.mandatoryFile },
  duties: { path: 'model/duties.yaml', schema: schema.dutiesFile },
  portals: { path: 'resources/portals.yaml', schema: schema.portalsFile },
  examples: { path: 'resources/examples.yaml', schema: schema.examplesFile },
  norms: { path: 'resources/norms.yaml', schema: schema.normsFile },
  requirements: { path: 'resources/requirements.yaml', schema: schema.requirementsFile },
  topics: { path: 'language/topics.yaml', schema: schema.topicsFile },
  commands: { path: 'language/commands.yaml', schema: schema.commandsFile },
  words: { path: 'language/words.yaml', schema: schema.wordsFile },
  ambiguous: { path: 'language/ambiguous.yaml', schema: schema.ambiguousFile },
  elsewhere: { path: 'language/elsewhere.yaml', schema: schema.elsewhereFile },
  moves: { path: 'language/moves.yaml', schema: schema.movesFile },
  languages: { path: 'language/languages.yaml', schema: schema.languagesFile },
  questions: { path: 'language/questions.yaml', schema: schema.questionsFile },
  names: { path: 'language/names.yaml', schema: schema.namesFile },
  townNames: { path: 'language/town-names.yaml', schema: schema.townNamesFile },
};

/** The folders where every file has the same shape. */
export const folders = {
  dimensions: { path: 'model/dimensions', schema: schema.dimensionFile },
  services: { path: 'services', schema: schema.serviceFile },
  guides: { path: 'guides', schema: schema.guideFile },
};
