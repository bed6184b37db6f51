import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SaidId } from '../../knowledge/schema/ids.ts';

/** What is typed while a question of a guide is open, and what has to be recorded; null when nothing may be. */
export interface LabelledReply {
  at: string;
  q: string;
  value: string | string[] | null;
  kind: string;
  /** Set when it is a question to us, answered as such. */
  aside?: true;
}
/** What is asked of the model: a cell or a row of it, or one of its lists, a portal or an example. */
export interface LabelledOfModel {
  q: string;
  dimension?: string;
  level?: string;
  band?: string;
  /** Set when the town is outside the model: any band may be told as the nearest. */
  outside?: true;
  resource?: string;
}
/** A town, a figure, or figures of which all are of one band; all null when nothing can be settled. */
export interface LabelledPlace {
  q: string;
  population: number | null;
  town: string | null;
  band: string | null;
  why?: string;
}
export interface LabelledBeginning {
  q: string;
  town?: string;
  population?: number;
}
/** What is said while a question of a guide is open, and is no answer to it. */
export interface LabelledSaying {
  at: string;
  q: string;
  said: SaidId;
}
export interface LabelledService {
  q: string;
  service: string;
  /** Other services that are just as right. */
  also?: string[];
}

const kinds = [
  'replies',
  'sayings',
  'model',
  'beside-model',
  'populations',
  'beginnings',
  'questions',
  'tasks',
  'out-of-scope',
  'orders',
  'guides',
] as const;
type Kind = (typeof kinds)[number];

function read<T>(half: 'tuning' | 'test', kind: Kind): T[] {
  const file = join(import.meta.dirname, 'asked', `${half}-${kind}.yaml`);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as T[]) : [];
}

/** The sets of `asked/`: those for tuning, and the blind ones, that are only ever counted. */
export function askedSets(half: 'tuning' | 'test') {
  return {
    replies: read<LabelledReply>(half, 'replies'),
    sayings: read<LabelledSaying>(half, 'sayings'),
    model: read<LabelledOfModel>(half, 'model'),
    besideModel: read<{ q: string }>(half, 'beside-model'),
    populations: read<LabelledPlace>(half, 'populations'),
    beginnings: read<LabelledBeginning>(half, 'beginnings'),
    questions: read<LabelledService>(half, 'questions'),
    tasks: read<LabelledService>(half, 'tasks'),
    outOfScope: read<{ q: string; type: string }>(half, 'out-of-scope'),
    orders: read<{ q: string; command: string | null }>(half, 'orders'),
    guides: read<{ q: string; guide: string | null }>(half, 'guides'),
  };
}
