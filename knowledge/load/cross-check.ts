import type { Town } from '../content.ts';
import { checkAmbiguousWords } from './checks/ambiguous-words.ts';
import { checkAskedOfModel } from './checks/asked-of-model.ts';
import { checkCommandGroups } from './checks/command-groups.ts';
import { checkDependencyCycles } from './checks/dependency-cycles.ts';
import { checkDimensions } from './checks/dimensions.ts';
import { checkDuties } from './checks/duties.ts';
import { checkEmptyWords } from './checks/empty-words.ts';
import { checkExampleOutcomes } from './checks/example-outcomes.ts';
import { checkFileNames } from './checks/file-names.ts';
import { checkGroups } from './checks/groups.ts';
import { checkGuideRoles } from './checks/guide-roles.ts';
import { checkGuides } from './checks/guides.ts';
import { checkLanguageWords } from './checks/language-words.ts';
import { checkLists } from './checks/lists.ts';
import { checkMandatoryTools } from './checks/mandatory-tools.ts';
import { checkMatters } from './checks/matters.ts';
import { checkOrderOfWork } from './checks/order-of-work.ts';
import { checkRequirements } from './checks/requirements.ts';
import { checkSecureAddresses } from './checks/secure-addresses.ts';
import { checkServices } from './checks/services.ts';
import { checkTownNames } from './checks/town-names.ts';
import type { Mistake } from './mistake.ts';
import type { ContentFiles } from './read-content-files.ts';

const checks: readonly ((files: ContentFiles, towns: readonly Town[]) => Mistake[])[] = [
  checkFileNames,
  checkLists,
  checkSecureAddresses,
  checkCommandGroups,
  checkServices,
  checkMatters,
  checkDimensions,
  checkDependencyCycles,
  checkMandatoryTools,
  checkDuties,
  checkOrderOfWork,
  checkGroups,
  checkRequirements,
  checkAmbiguousWords,
  checkGuideRoles,
  checkGuides,
  checkExampleOutcomes,
  checkLanguageWords,
  checkAskedOfModel,
  checkEmptyWords,
  checkTownNames,
];

/**
 * What no single file can tell: duplicate ids, references that lead nowhere, cells that are missing.
 * @param towns the table, for the names that refer to it
 * @returns one mistake for each, at the place where it was written
 */
export function crossCheck(files: ContentFiles, towns: readonly Town[]): Mistake[] {
  return checks.flatMap((check) => check(files, towns));
}
