/** What the bot knows, once read: citations resolved, lists indexed by id. Plain data, never changed after loading. */
import type { OwnQuestionFile } from './schema/common.ts';
import type { DimensionFile } from './schema/dimension.ts';
import type { GuideFile } from './schema/guide.ts';
import type { TopicId } from './schema/ids.ts';
import type {
  Ambiguous,
  AskedOfModelSentence,
  AskedOfPlanSentences,
  Beginnings,
  CommandLanguage,
  Elsewhere,
  EmptyWords,
  Language,
  ModelList,
  Move,
  Names,
  QuestionLanguage,
  ReplyLanguage,
  Said,
  ToldSentences,
  Topic,
  TownNames,
  Words,
} from './schema/language.ts';
import type { MatterFile } from './schema/matter.ts';
import type { Band, BySize, Duty, Group, Level, MandatoryTool } from './schema/model.ts';
import type { Example, Lookalike, Norm, Portal, RequirementsFile } from './schema/resource.ts';
import type { ServiceFile } from './schema/service.ts';

/** The parts that are known as they are written. */
export type {
  Ambiguous,
  AskedOfModelSentence,
  Band,
  Beginnings,
  BySize,
  CommandLanguage,
  Duty,
  Elsewhere,
  EmptyWords,
  Example,
  Group,
  Language,
  Level,
  Lookalike,
  MandatoryTool,
  ModelList,
  Move,
  Names,
  Norm,
  Portal,
  QuestionLanguage,
  ReplyLanguage,
  Topic,
  TownNames,
  Words,
};

export interface Source {
  title: string;
  url: string;
  /** The address that was read, when it is the same page in another language. */
  readAt?: string;
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

/** A question that people ask, of a service, of a dimension or of a general matter, with its answer. */
export interface OwnQuestion extends Statement {
  /** Stable while its text is: it travels in buttons. */
  id: string;
  q: string;
  also: string[];
  /** When it is also told to whoever asks about their plan. */
  ofPlan?: OwnQuestionFile['ofPlan'] | undefined;
}

export interface Service extends Omit<ServiceFile, 'topics' | 'questions' | 'sources' | 'examples'> {
  topics: Record<TopicId, Statement[]>;
  questions: OwnQuestion[];
}

/** What any council asks, whatever the service: `matters/*.yaml`. */
export interface Matter extends Omit<MatterFile, 'questions' | 'sources' | 'examples'> {
  questions: OwnQuestion[];
}

type StepFile = DimensionFile['steps'][number];
/** Something to do, for every council or for those of a province or a size. */
export interface Action extends Statement {
  province?: Town['province'] | undefined;
  bands?: string[] | undefined;
}
export interface Step extends Omit<StepFile, 'reach'> {
  reach?: Omit<NonNullable<StepFile['reach']>, 'actions'> & { actions: Action[] };
}
export interface Notice extends Omit<DimensionFile['notices'][number], 'sources'> {
  sources: Source[];
}
export interface Dimension extends Omit<DimensionFile, 'steps' | 'notices' | 'questions' | 'sources' | 'examples'> {
  steps: Step[];
  questions: OwnQuestion[];
  notices: Notice[];
}

/** Something that a council must have before it integrates a service. */
export interface Requirement extends Omit<RequirementsFile['requirements'][number], 'sources'> {
  sources: Source[];
}

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
  /** In the order in which they are asked. */
  dimensions: Dimension[];
  /** The quick way through the dimensions. */
  groups: Group[];
  mandatory: MandatoryTool[];
  duties: Duty[];
  /** What the size of a council changes, beyond any single duty. */
  bySize: BySize[];
  /** Ids of the mandatory tools and of the duties, in the order in which to tackle them. */
  orderOfWork: string[];

  services: Map<string, Service>;
  matters: Map<string, Matter>;
  guides: Map<string, GuideFile>;

  portals: Portal[];
  examples: Example[];
  norms: Norm[];
  lookalikes: Lookalike[];
  /** Sites that are cited without https. */
  plainHosts: string[];
  requirements: Requirement[];

  topics: Topic[];
  commands: CommandLanguage;
  moves: Move[];
  words: Words;
  emptyWords: EmptyWords;
  ambiguous: Ambiguous[];
  elsewhere: Elsewhere[];
  languages: Language[];
  questions: QuestionLanguage;
  replies: ReplyLanguage;
  lists: ModelList[];
  beginnings: Beginnings;
  said: Said[];
  told: ToldSentences[];
  askedOfModel: AskedOfModelSentence[];
  askedOfPlan: AskedOfPlanSentences[];
  names: Names;

  towns: Town[];
  townNames: TownNames;
}
