import type { DimensionFile } from '../../schema/dimension.ts';
import { levelIds } from '../../schema/ids.ts';
import type { ContentFile } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { wrongCitations } from './citations.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duplicateLabels } from './duplicate-labels.ts';
import { idsOf } from './ids-of.ts';
import { unaskedQuestions } from './own-questions.ts';
import { repeatedQuestions } from './repeated-questions.ts';
import { unknownId } from './unknown-id.ts';
import { upsideDown } from './upside-down.ts';

/** A dimension has every band of the model, and its cells, steps and notices speak of what exists. */
export function checkDimensions({ dimensions, services, bands }: ContentFiles): Mistake[] {
  const bandIds = bands.data.map(({ id }) => id);
  return dimensions.flatMap((file) => [
    ...citations(file),
    ...unaskedQuestions(file),
    ...repeatedQuestions(file),
    ...duplicateIds(file, ['steps'], file.data.steps),
    ...duplicateLabels(file, ['steps'], file.data.steps),
    ...everyBand(file, bandIds),
    ...cells(file, bandIds, idsOf(services)),
    ...upsideDown(file),
    ...file.data.dependsOn.flatMap((id, at) => unknownId(file, ['dependsOn', at], 'l’àmbit', id, idsOf(dimensions))),
    ...reachable(file),
    ...notices(file, bandIds),
  ]);
}

type File = ContentFile<DimensionFile>;

function citations(file: File): Mistake[] {
  const actions = file.data.steps.flatMap((step, index) =>
    (step.reach?.actions ?? []).map((action, at) => ({ path: ['steps', index, 'reach', 'actions', at], ...action })),
  );
  const notices = file.data.notices.map((notice, index) => ({ path: ['notices', index], unsourced: false, ...notice }));
  const questions = file.data.questions.map((question, index) => ({ path: ['questions', index], ...question }));
  return wrongCitations(file, [...actions, ...notices, ...questions]);
}

function everyBand(file: File, bandIds: readonly string[]): Mistake[] {
  return (['advice', 'levels'] as const).flatMap((table) => [
    ...Object.keys(file.data[table]).flatMap((band) => unknownId(file, [table, band], 'la franja', band, bandIds)),
    ...bandIds
      .filter((band) => !(band in file.data[table]))
      .map((band) => file.mistake([table], `Hi falta la franja «${band}».`)),
  ]);
}

/** Where the model advises something there is a step that it asks for, and nowhere else. */
function cells(file: File, bandIds: readonly string[], serviceIds: readonly string[]): Mistake[] {
  const { data } = file;
  const stepIds = data.steps.map(({ id }) => id);
  return bandIds.flatMap((band) =>
    levelIds.flatMap((level) => {
      const advice = data.advice[band]?.[level];
      const step = data.levels[band]?.[level];
      const isLopsided = advice !== undefined && step !== undefined && (advice === null) !== (step === null);
      return [
        ...(advice?.services ?? []).flatMap((service, at) =>
          unknownId(file, ['advice', band, level, 'services', at], 'el servei', service, serviceIds),
        ),
        ...(step ? unknownId(file, ['levels', band, level], 'el graó', step, stepIds) : []),
        ...(isLopsided
          ? [
              file.mistake(
                ['levels', band, level],
                'El consell i el graó d’aquesta casella han de ser buits (null) tots dos, o cap.',
              ),
            ]
          : []),
      ];
    }),
  );
}

function reachable(file: File): Mistake[] {
  return file.data.steps.flatMap((step, index) =>
    index > 0 && !step.reach
      ? [file.mistake(['steps', index], `Hi falta «reach»: com s’arriba al graó «${step.id}».`)]
      : [],
  );
}

function notices(file: File, bandIds: readonly string[]): Mistake[] {
  const stepIds = file.data.steps.map(({ id }) => id);
  return file.data.notices.flatMap((notice, index) => [
    ...(['requires', 'until'] as const).flatMap((key) => {
      const step = notice[key];
      return step ? unknownId(file, ['notices', index, key], 'el graó', step, stepIds) : [];
    }),
    ...(notice.bands ?? []).flatMap((band, at) =>
      unknownId(file, ['notices', index, 'bands', at], 'la franja', band, bandIds),
    ),
  ]);
}
