import type { Content, Requirement } from '../../knowledge/knowledge.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Button, TextReply } from '../replies.ts';
import type { Place } from '../tree/replay.ts';

/** What a council has and lacks to integrate a service, in the order in which to get it. */
export function checklistReply(content: Content, t: Sentences, guide: string, place: Place): TextReply {
  const asked = place.answered.flatMap(({ question, answer }) =>
    question.type === 'yes-no' && question.requirement ? [{ requirement: question.requirement, answer }] : [],
  );
  const service = content.services.get(serviceOf(content, place) ?? '');
  const have = asked.filter(({ answer }) => answer === 'si');
  const lack = asked.filter(({ answer }) => answer !== 'si');
  const title = t('checklist.title', { service: service?.name ?? '', have: have.length, total: asked.length });
  const lacking = lack.map(({ requirement, answer }, index) => {
    const unsure = answer === 'no' ? '' : ` ${t('checklist.unsure')}`;
    return `${index + 1}. **${requirement.title}**${unsure}. ${requirement.how}${cite(requirement)}`;
  });
  const text = [
    `**${title}**`,
    place.outcome?.text ?? '',
    ...(lacking.length > 0 ? [`**${t('checklist.lack')}**`, lacking.join('\n')] : []),
    ...(have.length > 0
      ? [`**${t('checklist.have')}**`, have.map(({ requirement }) => `- ${requirement.title}`).join('\n')]
      : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const first = lack.find(({ requirement }) => requirement.more)?.requirement;
  const buttons: Button[] = [
    ...(first?.more ? [{ label: t('checklist.more', { title: first.title }), value: first.more }] : []),
    ...(service
      ? [
          {
            label: t('checklist.integration', { service: service.name }),
            value: { service: service.id, topic: 'integracio' },
          },
        ]
      : []),
    { label: t('changeAnswer'), value: { command: 'change' } },
    { label: t('checklist.again'), value: { guide } },
  ];
  return { type: 'text', text, buttons };
}

/** The service that the requirements were asked for. */
function serviceOf(content: Content, place: Place): string | undefined {
  return place.answered
    .map(({ answer }) => answer)
    .find((answer): answer is string => typeof answer === 'string' && content.services.has(answer));
}

function cite({ sources }: Requirement): string {
  return sources.map((source) => ` ([${source.title}](${source.url}))`).join('');
}
