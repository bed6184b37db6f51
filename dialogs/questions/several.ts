import { guideOptions } from '../../knowledge/guide-options.ts';
import { dontKnow } from '../../knowledge/schema/ids.ts';
import { toOption } from './choice.ts';
import { factsById } from './facts-by-id.ts';
import { labelOf } from './label-of.ts';
import type { Option, QuestionBase } from './question.ts';
import type { QuestionType } from './question-type.ts';
import { readInPlace } from './readers/read-in-place.ts';
import { readSeveral } from './readers/read-several.ts';
import { shareOf } from './share-of.ts';
import { theRest } from './the-rest.ts';
import { titled } from './titled.ts';
import { unsettledReply } from './unsettled-reply.ts';

/**
 * Any number of the options, none included. Where they are a list of the model, what the council has is ticked, and what is kept is
 * the rest: what it lacks.
 */
export interface SeveralQuestion extends QuestionBase {
  type: 'several';
  options: Option[];
  /** True when what is ticked is what is in place. */
  inPlace: boolean;
  /** Label of the empty choice. */
  none: string;
  /** Label of the choice of them all, where there is one. */
  all: string | undefined;
}

/** A tool or a duty of the model as an option. */
function toListed({ id, title, short, names, ...thing }: ReturnType<typeof guideOptions>[number]): Option {
  return { id, label: title, short, names, ...('services' in thing && { services: thing.services }) };
}

export const several: QuestionType<SeveralQuestion> = {
  build({ item, content }) {
    const { type, none, all, options } = item;
    const inPlace = typeof options === 'string';
    const listed = inPlace ? guideOptions(content, options).map(toListed) : options.map(toOption);
    return { ...titled(item), type, none, all, inPlace, options: listed, optional: true };
  },
  options: (_t, { options }) => options,
  accepts: (_question, value, ids) => Array.isArray(value) && value.every((id) => ids.includes(id as string)),
  answerOfTap(_content, question, tapped) {
    if (tapped === dontKnow) return tapped;
    const known = question.options.map(({ id }) => id);
    if (!Array.isArray(tapped) || !tapped.every((id) => known.includes(id as string))) return undefined;
    return question.inPlace ? theRest(question, tapped) : tapped;
  },
  read: (typed, question) => (question.inPlace ? readInPlace(typed, question) : readSeveral(typed, question)),
  ask({ t, guide }, { id, none, all, options }) {
    const button = (label: string, ids: string[]) => ({ label, value: { guide, question: id, options: ids } });
    return {
      several: {
        label: t('choices.tick'),
        submit: t('choices.submit'),
        none: button(none, []),
        ...(all !== undefined && {
          all: button(
            all,
            options.map((option) => option.id),
          ),
        }),
      },
    };
  },
  unread: ({ t }, { inPlace }, problem) => unsettledReply(t, problem) ?? t(inPlace ? 'unreadInPlace' : 'unreadSeveral'),
  facts: (content, question, answer) =>
    question.inPlace && Array.isArray(answer)
      ? [[question.id, [shareOf(question, answer)]]]
      : factsById(content, question, answer),
  label({ t }, question, answer, options) {
    if (!Array.isArray(answer)) return labelOf(options, answer);
    const labels = (ids: readonly string[]) => ids.map((id) => labelOf(options, id)).join(', ');
    if (!question.inPlace) return answer.length === 0 ? question.none : labels(answer);
    const total = question.options.length;
    const have = total - answer.length;
    const rest = answer.map((id) => question.options.find((option) => option.id === id)?.short ?? labelOf(options, id));
    return t(answer.length === 0 ? 'inPlace.all' : 'inPlace.some', { have, total, rest: rest.join(', ') });
  },
};
