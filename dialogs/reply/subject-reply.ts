import type { Content } from '../../knowledge/content.ts';
import type { Subject } from '../../knowledge/subjects.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { AnswerReply, Button } from '../replies.ts';
import { incidentLines } from './incident-lines.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';
import { tellFacts } from './tell-facts.ts';
import type { Telling } from './telling.ts';

/**
 * The answer to a question about a dimension or a general matter, and where to go on: what the model says of the
 * dimension, or the diagnosis. Of what does not work, whom to call too: it may fail whoever explains it.
 * @returns null when the content no longer has the question
 */
export function subjectReply(
  content: Content,
  t: Sentences,
  { key, id, kind, title, questions }: Subject,
  question: string | null,
  telling: Telling,
): AnswerReply | null {
  const found = questions.find((each) => each.id === question);
  if (!found) return null;
  const { points, sources } = tellFacts(t, [found], telling);
  const wording: Button[] = kind === 'dimension' ? [{ label: t('dimension.wording'), value: { dimension: id } }] : [];
  return {
    type: 'answer',
    about: { service: key, topic: 'altres', question: found.id },
    title: `${title} · ${found.q}`,
    points: [...points, ...(telling.isIncident ? incidentLines(content, t, 'incidentOfMatter', points) : [])],
    sources,
    unsourced: found.unsourced,
    buttons: [...wording, ...offerDiagnosis(content, t)],
  };
}
