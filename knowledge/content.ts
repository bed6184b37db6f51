/** What the bot knows, once read: citations resolved, lists indexed by id. Plain data, never changed after loading. */
import type { z } from 'zod';
import type {
  ambiguousFile,
  bandsFile,
  CommandId,
  commandsFile,
  DimensionFile,
  dutiesFile,
  ElsewhereId,
  elsewhereFile,
  examplesFile,
  GuideFile,
  groupsFile,
  LanguageId,
  LevelId,
  languagesFile,
  levelsFile,
  MoveId,
  mandatoryFile,
  movesFile,
  namesFile,
  normsFile,
  portalsFile,
  questionsFile,
  RequirementsFile,
  RuleId,
  ServiceFile,
  TopicId,
  topicsFile,
  townNamesFile,
  wordsFile,
} from './schema/schema.ts';

export interface Source {
  title: string;
  url: string;
  /** ISO date of the last check, when somebody made it. */
  checked?: string;
}

/** Something the bot may say, with where it comes from. */
export interface Statement {
  text: string;
  sources: Source[];
  /** True when there is no public source, and the text says so. */
  unsourced: boolean;
  /** How old the source is, for the reader. */
  dated?: string;
}

export interface ServiceQuestion extends Statement {
  q: string;
  also: string[];
}

export interface Service extends Omit<ServiceFile, 'topics' | 'questions' | 'sources'> {
  topics: Record<TopicId, Statement[]>;
  questions: ServiceQuestion[];
}

export type StepFile = DimensionFile['steps'][number];
export interface Step extends Omit<StepFile, 'reach'> {
  reach?: Omit<NonNullable<StepFile['reach']>, 'actions'> & { actions: Statement[] };
}
export interface Notice extends Omit<DimensionFile['notices'][number], 'sources'> {
  sources: Source[];
}
export interface Dimension extends Omit<DimensionFile, 'steps' | 'notices' | 'sources'> {
  steps: Step[];
  notices: Notice[];
}

export type Band = z.infer<typeof bandsFile>[number];
export type Level = z.infer<typeof levelsFile>[number];
export type Group = z.infer<typeof groupsFile>[number];
/** Something that a council must have before it integrates a service. */
export interface Requirement extends Omit<RequirementsFile['requirements'][number], 'sources'> {
  sources: Source[];
}
export type Move = z.infer<typeof movesFile>[number];
export type MandatoryTool = z.infer<typeof mandatoryFile>[number];
export type Duty = z.infer<typeof dutiesFile>[number];
export type Portal = z.infer<typeof portalsFile>[number];
export type Example = z.infer<typeof examplesFile>[number];
export type Norm = z.infer<typeof normsFile>[number];
export type Topic = z.infer<typeof topicsFile>[number];
export type CommandLanguage = z.infer<typeof commandsFile>;
export type Ambiguous = z.infer<typeof ambiguousFile>[number];
export type Elsewhere = z.infer<typeof elsewhereFile>[number];
export type TownNames = z.infer<typeof townNamesFile>;
export type Language = z.infer<typeof languagesFile>[number];
export type QuestionLanguage = z.infer<typeof questionsFile>;
export type Names = z.infer<typeof namesFile>;
export type Words = z.infer<typeof wordsFile>;

export interface Town {
  /** Five digits of the INE. */
  code: string;
  name: string;
  comarca: string;
  province: NonNullable<Portal['province']>;
  population: number;
  /** Year of the figure. */
  year: number;
}

export interface Content {
  bands: Band[];
  levels: Level[];
  dimensions: Dimension[];
  /** The quick way through the dimensions. */
  groups: Group[];
  mandatory: MandatoryTool[];
  duties: Duty[];
  services: Map<string, Service>;
  portals: Portal[];
  examples: Example[];
  norms: Norm[];
  topics: Topic[];
  commands: CommandLanguage;
  words: Words;
  ambiguous: Ambiguous[];
  elsewhere: Elsewhere[];
  requirements: Requirement[];
  moves: Move[];
  languages: Language[];
  questions: QuestionLanguage;
  names: Names;
  guides: Map<string, GuideFile>;
  towns: Town[];
  townNames: TownNames;
}

export type { CommandId, ElsewhereId, GuideFile, LanguageId, LevelId, MoveId, RuleId, TopicId };
