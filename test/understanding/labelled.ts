import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface LabelledQuestion {
  q: string;
  service: string;
  topic: string;
  /** Other topics of the same service whose facts answer it just as rightly. */
  also?: string[];
  style: string;
}
/** A way of asking for a topic of any service, with «{}» in the place of its name. */
export interface PlainQuestion {
  q: string;
  topic: string;
}
export interface OutOfScope {
  q: string;
  type: string;
}
export interface LabelledCommand {
  q: string;
  command: string | null;
}
export interface LabelledPopulation {
  q: string;
  population: number | null;
  town: string | null;
  why?: string;
}

/** What may be looked at while tuning, and what is only ever counted. */
export type Half = 'tuning' | 'test';

function read<T>(name: string): T[] {
  return parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as T[];
}

/** The split is by the text itself, once and for all: adding a question moves no other. */
export function halfOf(q: string): Half {
  const [byte = 0] = createHash('sha256').update(q).digest();
  return byte % 2 === 0 ? 'tuning' : 'test';
}

function half<T extends { q: string }>(all: readonly T[], which: Half): T[] {
  return all.filter(({ q }) => halfOf(q) === which);
}

/** The labelled sets, one half of each; and for the test, whole sets that were never for anything else. */
export function labelled(which: Half) {
  const questions = ['questions-a.yaml', 'questions-b.yaml', 'questions-c.yaml'].flatMap((name) =>
    read<LabelledQuestion>(name),
  );
  return {
    questions: [
      ...half(questions, which),
      ...(which === 'test' ? read<LabelledQuestion>('test-questions-g.yaml') : []),
    ],
    outOfScope: [
      ...half(read<OutOfScope>('out-of-scope.yaml'), which),
      ...(which === 'test' ? read<OutOfScope>('test-out-of-scope-g.yaml') : []),
    ],
    tasks: half(read<LabelledQuestion>('tasks.yaml'), which),
    tasksAway: half(read<OutOfScope>('tasks-away.yaml'), which),
    commands: half(read<LabelledCommand>('commands.yaml'), which),
    populations: half(read<LabelledPopulation>('population.yaml'), which),
  };
}

/** More that may be looked at while tuning: whole sets, none of it for the test. */
export function tuningSets() {
  return {
    questions: ['tuning-questions-d.yaml', 'tuning-questions-e.yaml', 'tuning-questions-f.yaml'].flatMap((name) =>
      read<LabelledQuestion>(name),
    ),
    plain: read<PlainQuestion>('tuning-plain.yaml'),
    /** Ours, though they speak of fines, taxes, festivals or phones. */
    borderline: read<LabelledQuestion>('tuning-questions-borderline.yaml'),
    outOfScope: ['tuning-out-of-scope-c.yaml', 'tuning-out-of-scope-f.yaml'].flatMap((name) => read<OutOfScope>(name)),
  };
}
