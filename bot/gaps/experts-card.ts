import type { GapTarget } from '../../dialogs/gaps/gap.ts';
import type { KeptGap } from '../../dialogs/gaps/kept-gap.ts';
import type { Content } from '../../knowledge/content.ts';
import { labelOf, lackOf, reasonNames } from '../commands/kb/gap-lines.ts';

/**
 * A gap as workflows of Teams take a message: an Adaptive Card inside of it.
 * (learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using). What was asked is a text that no client
 * reads as Markdown.
 */
export function expertsCard(content: Content, { text, why, day, answered, near, lacked }: KeptGap): object {
  const labels = (targets: readonly GapTarget[]) => targets.map((target) => labelOf(content, target)).join(' · ');
  const asked = text ?? (answered ? labelOf(content, answered) : '');
  const facts = [
    { title: 'Què ha passat', value: reasonNames[why] },
    { title: 'Dia', value: day },
    ...(answered ? [{ title: 'S’hi va contestar', value: labels([answered]) }] : []),
    ...(near.length > 0 ? [{ title: 'A prop', value: labels(near) }] : []),
    ...(lacked ? [{ title: 'Hi faltava', value: lackOf(lacked) }] : []),
  ];
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true },
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: asked }] },
      { type: 'FactSet', facts },
      { type: 'TextBlock', text: 'Per respondre-ho: npm run kb -- gaps', isSubtle: true, wrap: true },
    ],
  };
  return {
    type: 'message',
    summary: `${title}: ${asked} (${reasonNames[why]}, ${day})`,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  };
}

const title = 'Una pregunta sense bona resposta';
