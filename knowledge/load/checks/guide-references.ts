import type { GuideFile } from '../../schema/guide.ts';
import { dontKnow } from '../../schema/ids.ts';
import type { ContentFile } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import type { Earlier } from './guide-conditions.ts';
import { idsOf } from './ids-of.ts';
import { unknownId } from './unknown-id.ts';

/** A mistake for everything that a question names besides its conditions and that is not there: an earlier question, a dimension. */
export function wrongQuestion(
  file: ContentFile<GuideFile>,
  at: number,
  earlier: Earlier,
  files: ContentFiles,
): Mistake[] {
  const question = file.data.questions[at];
  if (!question) return [];
  if ('each' in question) {
    if (question.each !== 'requirements') return [];
    const services = earlier.get(question.of);
    if (!services) {
      return [file.mistake(['questions', at, 'of'], `«${question.of}» no és cap pregunta anterior amb opcions.`)];
    }
    const asked = files.requirements.data.requirements.flatMap((requirement) => requirement.services);
    return services
      .filter((service) => service !== dontKnow && !asked.includes(service))
      .map((service) =>
        file.mistake(
          ['questions', at, 'of'],
          `No hi ha cap requisit per a «${service}» a resources/requirements.yaml.`,
        ),
      );
  }
  const earlierIds = file.data.questions.slice(0, at).flatMap((each) => ('each' in each ? [] : [each.id]));
  if (question.type === 'confirm' && !earlierIds.includes(question.of)) {
    return [file.mistake(['questions', at, 'of'], `«${question.of}» no és cap pregunta anterior.`)];
  }
  if (question.type === 'confirm-all') {
    const isOfList = file.data.questions
      .slice(0, at)
      .some((each) => 'options' in each && typeof each.options === 'string' && each.id === question.of);
    if (!isOfList) {
      return [
        file.mistake(['questions', at, 'of'], `«${question.of}» no és cap pregunta anterior d’una llista del model.`),
      ];
    }
  }
  if (question.type === 'choice' && question.assumed) {
    const ids = question.options.map((option) => option.id);
    return unknownId(file, ['questions', at, 'assumed', 'option'], 'l’opció', question.assumed.option, ids);
  }
  if (question.type === 'level-step') {
    return unknownId(file, ['questions', at, 'dimension'], 'l’àmbit', question.dimension, idsOf(files.dimensions));
  }
  return [];
}

/** A mistake for everything that an outcome names and that is not there, and for advice with nothing to say. */
export function wrongOutcome(file: ContentFile<GuideFile>, at: number, files: ContentFiles): Mistake[] {
  const outcome = file.data.outcomes[at];
  if (!outcome) return [];
  const path = ['outcomes', at];
  return [
    ...outcome.services.flatMap((id, nth) =>
      unknownId(file, [...path, 'services', nth], 'el servei', id, idsOf(files.services)),
    ),
    ...(outcome.next ? unknownId(file, [...path, 'next'], 'la guia', outcome.next, idsOf(files.guides)) : []),
    ...(outcome.show === 'advice' && !outcome.text
      ? [file.mistake(path, 'Hi falta «text»: què es diu a qui arriba fins aquí.')]
      : []),
  ];
}
