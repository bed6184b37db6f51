import { afterColon } from '../../dialogs/after-colon.ts';
import { type DutyList, firstLacking, haveOf, type ListedItem } from '../../dialogs/plan/duty-list.ts';
import { rolesOf } from '../../dialogs/plan/roles-of.ts';
import { populationInWords } from '../../dialogs/questions/population-in-words.ts';
import { withoutStop } from '../../dialogs/without-stop.ts';
import type { Content } from '../../knowledge/content.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import type { Locale, Sentences } from '../../locales/sentences.ts';
import { datedText } from '../documents/dated-text.ts';
import { sinceText } from '../documents/since-text.ts';

interface Part {
  title: string;
  lines: string[];
}

/** The sentences of the list of a council outside the model, once, for the card and for the text. Markdown. */
export interface DutyListLines {
  title: string;
  headline: string[];
  /** Where to begin: each with its first action, who, effort and law; null when nothing is lacking. */
  firsts: { title: string; items: Part[] } | null;
  /** Who gives it done, in a line; null when nobody is known. */
  help: string | null;
  /** What is lacking or not known, in order, each with all that is said of it. */
  pending: { id: string; title: string; status: string; lines: string[] }[];
  have: Part | null;
  bySize: Part | null;
  toAsk: Part | null;
}

export function dutyListLines(content: Content, t: Sentences, locale: Locale, list: DutyList): DutyListLines {
  const { place, items, lacking, bySize, helpers } = list;
  const unknown = items.filter(({ state }) => state === 'unknown');
  const have = items.filter(({ state }) => state === 'have');
  const firsts = firstLacking(list);
  const asked = helpers.filter(({ toAsk }) => toAsk.length > 0);
  return {
    title: place.town
      ? t('plan.titleTown', { town: sentenceCase(place.town) })
      : sentenceCase(t('plan.titleFigure', { population: populationInWords(t, locale, place) })),
    headline: [
      countLine(t, list, 'duty'),
      countLine(t, list, 'tool'),
      ...(unknown.length === 0 && lacking.length === 0 ? [t('list.nothingLacks')] : []),
    ],
    firsts:
      firsts.length === 0
        ? null
        : {
            title: t('plan.firstsTitle'),
            items: firsts.map((item) => ({ title: item.title, lines: shortLines(content, t, locale, item) })),
          },
    help:
      asked.length === 0 || list.side === 'above'
        ? null
        : t('list.recommended', {
            who: asked
              .filter(({ portal }) => portal.province !== undefined || portal.helps === 'below-the-model')
              .map(({ portal }) => (portal.url ? `[${portal.title}](${portal.url})` : portal.title))
              .join(' · '),
          }),
    pending: [...lacking, ...unknown].map((item) => ({
      id: item.id,
      title: item.title,
      status: t(`list.state.${item.state}`),
      lines: itemLines(content, t, locale, item),
    })),
    have: have.length === 0 ? null : { title: t('list.haveTitle'), lines: have.map(({ title }) => title) },
    bySize:
      bySize.length === 0
        ? null
        : {
            title: t(`list.bySize.${list.side}`),
            lines: bySize.map(({ text, article, url }) => `${text} ([${article}](${url}))`),
          },
    toAsk:
      asked.length === 0
        ? null
        : {
            title: t('list.toAskTitle'),
            lines: asked.flatMap(({ portal, toAsk }) =>
              toAsk.map(
                ({ text, url, dated }) =>
                  `**${portal.title}**. ${text}${datedText(t, dated)} ([${t('list.source')}](${url}))`,
              ),
            ),
          },
  };
}

/** «Deures de la llei: en compliu 3 de 14.» */
function countLine(t: Sentences, list: DutyList, kind: ListedItem['kind']): string {
  const count = haveOf(list, kind);
  return count ? t(`list.${kind}.count`, count) : t(`list.${kind}.unknown`);
}

function shortLines(content: Content, t: Sentences, locale: Locale, item: ListedItem): string[] {
  const { kind, law, since, effort, who, action } = item;
  return [
    t('plan.firstAction', { action: afterColon(content, action.text) }),
    [
      t(`list.mandatory.${kind}`),
      ...(since ? [sinceText(t, locale, item)] : []),
      t(`plan.effortNames.${effort}`),
      rolesOf(t, who),
      ...(law ? [`[${law.article}](${law.url})`] : []),
    ].join(' · '),
  ];
}

function itemLines(content: Content, t: Sentences, locale: Locale, item: ListedItem): string[] {
  const { kind, text, law, bySize, help, action, effort, who, services } = item;
  const cited = (said: { text: string; article: string; url: string }) =>
    `${said.text} ([${said.article}](${said.url}))`;
  const names = services.flatMap((id) => {
    const service = content.services.get(id);
    return service ? [`[${service.name}](${service.url})`] : [];
  });
  return [
    `**${sentenceCase(t(`list.mandatory.${kind}`))}.** ${kind === 'duty' && law ? cited(law) : text}`,
    ...(kind === 'tool' && law ? [t('plan.laws', { laws: withoutStop(cited(law)) })] : []),
    `${sentenceCase(sinceText(t, locale, item))}.`,
    ...bySize.map((each) => `${t('list.forSize')} ${cited(each)}`),
    ...help.map((each) => `${t('list.help')} ${each.text}${datedText(t, each.dated)} ([${each.title}](${each.url}))`),
    t('plan.firstStep', { who: rolesOf(t, who), action: afterColon(content, action.text) }),
    t('plan.effort', { effort: t(`plan.effortNames.${effort}`) }),
    ...(names.length > 0 ? [t('plan.services', { services: names.join(', ') })] : []),
  ];
}
