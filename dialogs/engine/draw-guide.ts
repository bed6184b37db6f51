import type { Content } from '../../knowledge/content.ts';
import { guidePaths } from '../../knowledge/load/guide-paths.ts';
import { routeGuide } from '../../knowledge/load/route-guide.ts';
import type { GuideFile } from '../../knowledge/schema/guide.ts';

export interface DrawnNode {
  id: string;
  label: string;
  kind: 'question' | 'list' | 'outcome';
}

export interface DrawnEdge {
  from: string;
  to: string;
  /** The answers that lead this way; empty when they all do. */
  answers: string[];
}

export interface Drawing {
  title: string;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

function titleOf(question: Exclude<GuideFile['questions'][number], { each: string }>): string {
  return ('title' in question && question.title) || question.id;
}

/**
 * Every way through a guide as a graph: a node for each question, for each list of questions and for each outcome.
 * @throws Error when it has more ways than can be drawn
 */
export function drawGuide(content: Content, file: GuideFile): Drawing {
  const { items, routed } = routeGuide(file, content);
  const paths = guidePaths(routed, file.outcomes);
  if (!paths) throw new Error(`«${file.id}» has too many ways to be drawn`);
  const nodes = [
    ...file.questions.map((question, at): DrawnNode => {
      const alike = items.filter((item) => item.at === at).map(({ id }) => id);
      return 'each' in question
        ? { id: `q${at}`, label: `${question.each} (${alike.length})`, kind: 'list' }
        : { id: `q${at}`, label: titleOf(question), kind: 'question' };
    }),
    ...file.outcomes.map(({ id }, at): DrawnNode => ({ id: `o${at}`, label: id, kind: 'outcome' })),
  ];
  /** What conditions call the answer to the question of an item. */
  const keysOf = (place: number | undefined) => routed[items.findIndex(({ at }) => at === place)]?.sets.keys() ?? [];
  /** From → answer given there → where it leads. */
  const ways = new Map<string, Map<string, Set<string>>>();
  for (const { asked, outcome, facts } of paths) {
    const places = [...new Set(asked.map((at) => items[at]?.at))];
    places.forEach((place, nth) => {
      const question = place === undefined ? undefined : file.questions[place];
      const next = nth + 1 < places.length ? `q${places[nth + 1]}` : `o${outcome}`;
      const [key] = question && !('each' in question) ? keysOf(place) : [];
      const answer = facts.get(key ?? '') ?? '';
      const from = ways.get(`q${place}`) ?? new Map<string, Set<string>>();
      from.set(answer, new Set([...(from.get(answer) ?? []), next]));
      ways.set(`q${place}`, from);
    });
  }
  return { title: file.title, nodes, edges: [...ways].flatMap(([from, answers]) => edgesFrom(from, answers)) };
}

function edgesFrom(from: string, answers: ReadonlyMap<string, ReadonlySet<string>>): DrawnEdge[] {
  const targets = [...new Set([...answers.values()].flatMap((to) => [...to]))];
  return targets.map((to) => {
    const leading = [...answers].filter(([, reached]) => reached.has(to)).map(([answer]) => answer);
    return { from, to, answers: leading.length === answers.size ? [] : leading.map((answer) => answer || '…') };
  });
}
