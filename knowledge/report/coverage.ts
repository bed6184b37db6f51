import type { Content, OwnQuestion, Statement } from '../content.ts';
import { type TopicId, topicIds } from '../schema/ids.ts';
import { subjectsOf } from '../subjects.ts';
import { type SourceShares, sourceShares } from './source-shares.ts';

/** How well something is covered: what is said of it, with what sources, and how many ways of asking for it are known. */
export interface Cover {
  /** How many facts or answers it has. */
  facts: number;
  /** How many say that there is no public source, and how many have a source that is dated. */
  unsourced: number;
  dated: number;
  /** How many ways of asking for it are known. */
  asked: number;
}

export interface ServiceCover {
  id: string;
  topics: Record<TopicId, Cover>;
  /** Its own questions, all together. */
  questions: Cover;
  sources: SourceShares;
}

/** A dimension or a general matter, of which only questions are asked. */
export interface SubjectCover {
  key: string;
  questions: Cover;
  sources: SourceShares;
}

export interface Coverage {
  services: ServiceCover[];
  subjects: SubjectCover[];
  /** Cells of the model with no text, as «dimension · band · level». */
  emptyCells: string[];
}

/**
 * What the content covers and what it does not, for whoever decides what to write next.
 * @param year the one in which it is asked, for telling what is old
 */
export function coverage(content: Content, year: number): Coverage {
  return {
    services: [...content.services.values()].map(({ id, topics, asked, questions }) => ({
      id,
      topics: Object.fromEntries(
        topicIds.map((topic) => [topic, cover(topics[topic], asked[topic].length)]),
      ) as ServiceCover['topics'],
      questions: coverOf(questions),
      sources: sourceShares([...Object.values(topics).flat(), ...questions], year),
    })),
    subjects: [...subjectsOf(content).values()].map(({ key, questions }) => ({
      key,
      questions: coverOf(questions),
      sources: sourceShares(questions, year),
    })),
    emptyCells: content.dimensions.flatMap(({ id, advice }) =>
      Object.entries(advice).flatMap(([band, cells]) =>
        Object.entries(cells).flatMap(([level, cell]) => (cell === null ? [`${id} · ${band} · ${level}`] : [])),
      ),
    ),
  };
}

function coverOf(questions: readonly OwnQuestion[]): Cover {
  return cover(
    questions,
    questions.reduce((sum, { also }) => sum + 1 + also.length, 0),
  );
}

function cover(statements: readonly Statement[], asked: number): Cover {
  return {
    facts: statements.length,
    unsourced: statements.filter(({ unsourced }) => unsourced).length,
    dated: statements.filter(({ dated }) => dated !== undefined).length,
    asked,
  };
}
