import { dimensionFile } from '../schema/dimension.ts';
import { guideFile } from '../schema/guide.ts';
import {
  ambiguousFile,
  askedOfModelFile,
  askedOfPlanFile,
  beginningsFile,
  commandsFile,
  elsewhereFile,
  emptyWordsFile,
  languagesFile,
  listsFile,
  movesFile,
  namesFile,
  questionsFile,
  repliesFile,
  saidFile,
  toldFile,
  topicsFile,
  townNamesFile,
  wordsFile,
} from '../schema/language.ts';
import { matterFile } from '../schema/matter.ts';
import {
  bandsFile,
  bySizeFile,
  dutiesFile,
  groupsFile,
  levelsFile,
  mandatoryFile,
  orderOfWorkFile,
} from '../schema/model.ts';
import {
  examplesFile,
  lookalikesFile,
  normsFile,
  plainHostsFile,
  portalsFile,
  requirementsFile,
} from '../schema/resource.ts';
import { serviceFile } from '../schema/service.ts';

/** The files of the content, by how the code calls them: where each is in the content folder, and its shape. */
export const singleFiles = {
  bands: { path: 'model/bands.yaml', schema: bandsFile },
  levels: { path: 'model/levels.yaml', schema: levelsFile },
  groups: { path: 'model/groups.yaml', schema: groupsFile },
  mandatory: { path: 'model/mandatory.yaml', schema: mandatoryFile },
  duties: { path: 'model/duties.yaml', schema: dutiesFile },
  bySize: { path: 'model/by-size.yaml', schema: bySizeFile },
  orderOfWork: { path: 'model/order-of-work.yaml', schema: orderOfWorkFile },
  portals: { path: 'resources/portals.yaml', schema: portalsFile },
  examples: { path: 'resources/examples.yaml', schema: examplesFile },
  lookalikes: { path: 'resources/lookalikes.yaml', schema: lookalikesFile },
  norms: { path: 'resources/norms.yaml', schema: normsFile },
  requirements: { path: 'resources/requirements.yaml', schema: requirementsFile },
  plainHosts: { path: 'resources/plain-hosts.yaml', schema: plainHostsFile },
  topics: { path: 'language/topics.yaml', schema: topicsFile },
  commands: { path: 'language/commands.yaml', schema: commandsFile },
  words: { path: 'language/words.yaml', schema: wordsFile },
  emptyWords: { path: 'language/empty-words.yaml', schema: emptyWordsFile },
  ambiguous: { path: 'language/ambiguous.yaml', schema: ambiguousFile },
  elsewhere: { path: 'language/elsewhere.yaml', schema: elsewhereFile },
  moves: { path: 'language/moves.yaml', schema: movesFile },
  languages: { path: 'language/languages.yaml', schema: languagesFile },
  questions: { path: 'language/questions.yaml', schema: questionsFile },
  lists: { path: 'language/lists.yaml', schema: listsFile },
  beginnings: { path: 'language/beginnings.yaml', schema: beginningsFile },
  said: { path: 'language/said.yaml', schema: saidFile },
  askedOfModel: { path: 'language/asked-of-model.yaml', schema: askedOfModelFile },
  askedOfPlan: { path: 'language/asked-of-plan.yaml', schema: askedOfPlanFile },
  told: { path: 'language/told.yaml', schema: toldFile },
  replies: { path: 'language/replies.yaml', schema: repliesFile },
  names: { path: 'language/names.yaml', schema: namesFile },
  townNames: { path: 'language/town-names.yaml', schema: townNamesFile },
};

/** The folders where every file has the same shape. */
export const folders = {
  dimensions: { path: 'model/dimensions', schema: dimensionFile },
  services: { path: 'services', schema: serviceFile },
  matters: { path: 'matters', schema: matterFile },
  guides: { path: 'guides', schema: guideFile },
};
