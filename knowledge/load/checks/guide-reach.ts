import type { GuideFile } from '../../schema/guide.ts';
import type { ContentFile } from '../content-file.ts';
import { guidePaths, type RoutedQuestion } from '../guide-paths.ts';
import type { Mistake } from '../mistake.ts';

/** A mistake for every question that nobody would be asked, and every outcome that nobody would get. */
export function unreachable(
  file: ContentFile<GuideFile>,
  items: readonly { at: number }[],
  routed: readonly RoutedQuestion[],
): Mistake[] {
  const { questions, outcomes } = file.data;
  const paths = guidePaths(routed, outcomes);
  if (!paths) return [file.mistake(['questions'], 'La guia té massa camins per revisar-la: treu-ne condicions.')];
  const asked = new Set(paths.flatMap((path) => path.asked.map((at) => items[at]?.at)));
  const given = new Set(paths.map(({ outcome }) => outcome));
  const never = (list: readonly unknown[], key: string, reached: ReadonlySet<number | null | undefined>, why: string) =>
    list.flatMap((_, at) => (reached.has(at) ? [] : [file.mistake([key, at], why)]));
  return [
    ...never(
      questions,
      'questions',
      asked,
      'Aquesta pregunta no es fa mai: les seves condicions no es compleixen mai.',
    ),
    ...never(
      outcomes,
      'outcomes',
      given,
      'Aquest resultat no es dona mai: cap camí hi porta, o n’hi ha un d’anterior que se l’endú.',
    ),
  ];
}
