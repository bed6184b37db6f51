import type { Content, Requirement, Service } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Place } from '../engine/replay.ts';
import type { Question } from '../questions/question-types.ts';
import type { Button, TextReply } from '../replies.ts';
import { sourcesLine } from './sources-line.ts';

type Checked = { requirement: Requirement; answer: unknown };

/** What a council has and lacks to integrate a service, in the order in which to get it. */
export function checklistReply(content: Content, t: Sentences, guide: string, place: Place): TextReply {
  const asked = checkedIn(place);
  const chosen = chosenService(content, place);
  const have = asked.filter(({ answer }) => answer === 'si');
  const lack = lackingIn(place);
  const title = t('checklist.title', { service: chosen?.service.name, have: have.length, total: asked.length });
  const text = [
    `**${title}**`,
    place.outcome?.text ?? '',
    ...(lack.length > 0
      ? [`**${t('checklist.lack')}**`, lack.map((item, index) => `${index + 1}. ${lackingLine(t, item)}`).join('\n')]
      : []),
    ...(have.length > 0
      ? [`**${t('checklist.have')}** ${have.map(({ requirement }) => requirement.title).join(' · ')}`]
      : []),
    sourcesLine(t, place.outcome?.links ?? []),
  ];
  return {
    type: 'text',
    text: text.filter((part) => part !== '').join('\n\n'),
    buttons: buttonsOf(t, guide, lack, chosen),
  };
}

/**
 * One of the things that are lacking, by itself, and the one that comes next.
 * @param at from 1 on
 * @returns null when there are not so many
 */
export function checklistPoint(
  content: Content,
  t: Sentences,
  guide: string,
  place: Place,
  at: number,
): TextReply | null {
  const lack = lackingIn(place);
  const item = lack[at - 1];
  if (!item) return null;
  const next = lack[at];
  return {
    type: 'text',
    text: `${at}. ${lackingLine(t, item)}`,
    buttons: [
      ...(next
        ? [
            {
              label: t('plan.ask.buttons.following', { title: next.requirement.title }),
              value: { ofChecklist: at + 1 },
            },
          ]
        : []),
      ...buttonsOf(t, guide, [item], chosenService(content, place)),
    ],
  };
}

/** How many things are lacking. */
export function lackingOf(place: Place): number {
  return lackingIn(place).length;
}

function checkedIn({ answered }: Place): Checked[] {
  return answered.flatMap(({ question: { requirement }, answer }) => (requirement ? [{ requirement, answer }] : []));
}

function lackingIn(place: Place): Checked[] {
  return checkedIn(place).filter(({ answer }) => answer !== 'si');
}

function lackingLine(t: Sentences, { requirement, answer }: Checked): string {
  const unsure = answer === 'no' ? '' : ` ${t('checklist.unsure')}`;
  const sources = requirement.sources.map(({ title, url }) => `[${title}](${url})`).join(' · ');
  const dated = requirement.dated ? ` ⚠ ${t('dated', { dated: requirement.dated })}` : '';
  return `**${requirement.title}**${unsure}. ${requirement.how}${sources && ` ${sources}`}${dated}`;
}

function buttonsOf(t: Sentences, guide: string, lack: readonly Checked[], chosen: Chosen | null): Button[] {
  const first = lack.find(({ requirement }) => requirement.more)?.requirement;
  const service = first?.more?.service ?? chosen?.service.id;
  return [
    ...(first?.more && service
      ? [{ label: t('checklist.more', { title: first.title }), value: { service, topic: first.more.topic } }]
      : []),
    ...(chosen
      ? [
          {
            label: t('checklist.integration', { service: chosen.service.name }),
            value: { service: chosen.service.id, topic: 'integracio' },
          },
        ]
      : []),
    { label: t('changeAnswer'), value: { command: 'change' } },
    // What both services ask for need not be answered twice.
    { label: t('checklist.again'), value: chosen ? { guide, question: chosen.question.id } : { guide } },
  ];
}

type Chosen = { question: Question; service: Service };

/** The service that the requirements were asked for, and the question that says so. */
function chosenService(content: Content, place: Place): Chosen | null {
  for (const { question, answer } of place.answered) {
    const service = typeof answer === 'string' ? content.services.get(answer) : undefined;
    if (service) return { question, service };
  }
  return null;
}
