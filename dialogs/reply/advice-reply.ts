import type { Content } from '../../knowledge/content.ts';
import type { GuideOutcome } from '../../knowledge/schema/guide.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Button, TextReply } from '../replies.ts';
import { howToGet } from './how-to-get.ts';
import { sourcesLine } from './sources-line.ts';

/** Services that get buttons: the others are only named. */
const mostOffered = 2;

/** What an outcome advises: what to use and why, where it is said, and a tap to how to get it or to the guide that follows. */
export function adviceReply(content: Content, t: Sentences, guide: string, outcome: GuideOutcome): TextReply {
  const services = outcome.services.flatMap((id) => content.services.get(id) ?? []);
  const named = services.map(({ name, summary, url }) => `- [**${name}**](${url}): ${summary}`);
  const next = outcome.next && content.guides.get(outcome.next);
  const [only, another] = services;
  return {
    type: 'text',
    text: [
      outcome.text ?? '',
      outcome.caution ? `⚠ ${outcome.caution}` : '',
      named.join('\n'),
      sourcesLine(t, outcome.links),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    buttons: [
      ...(next ? [{ label: next.title, value: { guide: next.id } }] : []),
      ...(only && !another ? aboutOne(t, only.id) : howToGet(t, services.slice(0, mostOffered))),
      { label: t('advice.again'), value: { guide } },
    ],
  };
}

function aboutOne(t: Sentences, service: string): Button[] {
  return [
    { label: t('advice.howToGet'), value: { service, topic: 'alta' } },
    { label: t('advice.whatIsNeeded'), value: { service, topic: 'requisits' } },
  ];
}
