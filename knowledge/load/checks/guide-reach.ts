import type { GuideFile, GuideOutcome } from '../../schema/guide.ts';
import type { ContentFile } from '../content-file.ts';
import { guidePaths, mayHold, type RoutedQuestion } from '../guide-paths.ts';
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
  return [
    ...questions.flatMap((_, at) =>
      asked.has(at)
        ? []
        : [
            file.mistake(
              ['questions', at],
              'Aquesta pregunta no es fa mai: les seves condicions no es compleixen mai.',
            ),
          ],
    ),
    ...outcomes.flatMap((_, at) =>
      given.has(at) ? [] : [file.mistake(['outcomes', at], whyNeverGiven(at, outcomes, routed))],
    ),
  ];
}

/** Where its conditions do hold, some outcome above holds too, and is given. */
function whyNeverGiven(at: number, outcomes: readonly GuideOutcome[], routed: readonly RoutedQuestion[]): string {
  const [itself, above] = [outcomes[at] ?? {}, outcomes.slice(0, at)];
  // Put first, it is given wherever it holds.
  const holds = guidePaths(routed, [itself, ...outcomes])?.filter(({ outcome }) => outcome === 0) ?? [];
  const winners = new Set(holds.flatMap(({ facts }) => above.find((each) => mayHold(each, facts) === 'yes')?.id ?? []));
  if (winners.size === 0)
    return 'Aquest resultat no es dona mai: les seves condicions no es compleixen mai. Canvia-les, o treu-lo.';
  const names = [...winners].map((id) => `«${id}»`).join(' o ');
  return `Aquest resultat no es dona mai: sempre que es compleix, també es compleix ${names}, que és més amunt i guanya. Canvia les condicions d’un dels dos, o treu-ne un.`;
}
