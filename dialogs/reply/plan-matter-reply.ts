import type { Content, OwnQuestion, Source } from '../../knowledge/content.ts';
import { isForSize } from '../../knowledge/is-for-size.ts';
import type { PlanMatterId } from '../../knowledge/schema/ids.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import { formatDate, type Locale, type Sentences } from '../../locales/sentences.ts';
import { afterColon } from '../after-colon.ts';
import type { Memory } from '../memory.ts';
import { rolesOf } from '../plan/roles-of.ts';
import { type AllWork, type Work, workAbout, workOf } from '../plan/work.ts';
import type { Button, TextReply } from '../replies.ts';
import { aocSupport } from './aoc-support.ts';
import { diagnosed } from './diagnosed.ts';
import { eachSourceOnce } from './each-source-once.ts';
import { sourcesLine } from './sources-line.ts';
import { tellFacts } from './tell-facts.ts';

/** What is said of a matter, and where it comes from. */
interface Said {
  lines: string[];
  sources: readonly Source[];
}

interface Asked {
  content: Content;
  locale: Locale;
  t: Sentences;
  work: AllWork;
  /** The title of the one area that it is asked of; null when it is of all. */
  area: string | null;
}

/** What may be asked next of each matter. */
const nextOf: Record<PlanMatterId, readonly PlanMatterId[]> = {
  cost: ['help', 'duty', 'defend'],
  duty: ['cost', 'who', 'idle'],
  who: ['effort', 'duty', 'help'],
  effort: ['who', 'cost', 'help'],
  idle: ['duty', 'cost', 'defend'],
  help: ['cost', 'effort', 'defend'],
  defend: ['cost', 'idle', 'help'],
};
/** What fits the beginning of a meeting. */
const mostFirst = 3;
const mostLaws = 4;
const mostHelps = 6;

/**
 * What is asked of the plan in a meeting: what must be paid, what is mandatory, who does it, how much work it is, what if nothing is
 * done, who helps and how it is defended. All of it comes of the plan and of the content; what nobody knows is said.
 * @returns null when the conversation has no plan
 */
export function planMatterReply(
  content: Content,
  t: Sentences,
  memory: Memory,
  matter: PlanMatterId,
  about?: string,
): TextReply | null {
  const given = diagnosed(content, memory)?.given;
  if (!given) return null;
  const whole = workOf(content, given);
  const part = about === undefined ? null : workAbout(whole, about);
  const area = part && content.dimensions.find(({ id }) => id === about);
  const asked = { content, t, locale: memory.locale, work: part ?? whole, area: area?.title ?? null };
  const { lines, sources } = matters[matter](asked);
  const unique = eachSourceOnce(sources);
  const text = [
    `**${[t(`plan.ask.${matter}.title`), asked.area ?? []].flat().join(' · ')}**`,
    ...lines,
    sourcesLine(t, unique),
  ].filter((line) => line !== '');
  const sheet: Button[] =
    matter === 'defend' ? [{ label: t('plan.ask.buttons.sheet'), value: { command: 'sheet' } }] : [];
  const next = nextOf[matter].map((id) => ({ label: t(`plan.ask.buttons.${id}`), value: { ofPlan: id } }));
  return { type: 'text', text: text.join('\n\n'), sources: unique, buttons: [...sheet, ...next] };
}

const matters: Record<PlanMatterId, (asked: Asked) => Said> = {
  cost: costSaid,
  duty: dutySaid,
  who: (asked) => groupedSaid(asked, 'who'),
  effort: (asked) => groupedSaid(asked, 'effort'),
  idle: idleSaid,
  help: helpSaid,
  defend: defendSaid,
};

function costSaid(asked: Asked): Said {
  const { content, t, work } = asked;
  const services = [...new Set(work.now.flatMap((each) => each.services))];
  const told: string[] = [];
  const unknown: string[] = [];
  const sources: Source[] = [];
  for (const id of services) {
    const service = content.services.get(id);
    const [fact] = service?.topics.cost ?? [];
    if (!service) continue;
    if (!fact || fact.unsourced) {
      unknown.push(service.name);
      continue;
    }
    const facts = tellFacts(t, [fact]);
    const point = facts.points[0] ?? '';
    told.push(point.includes(service.name) ? point : `**${service.name}**: ${afterColon(content, point)}`);
    sources.push(...facts.sources);
  }
  const known = knownOf(asked, 'cost');
  const support = aocSupport(content)?.line ?? '';
  return {
    lines: [
      ...(services.length === 0 && !work.toolsUnknown && !asked.area ? [t('plan.ask.cost.none')] : []),
      ...(work.toolsUnknown ? [t('plan.toolsNotAsked')] : []),
      ...(told.length > 0 ? [t('plan.ask.cost.services'), listed(told)] : []),
      ...(unknown.length > 0 ? [t('plan.ask.cost.unknown', { names: listedIn(t, unknown), support })] : []),
      ...(known.lines.length > 0 ? [listed(known.lines)] : []),
      t('plan.ask.cost.people'),
    ],
    sources: [...sources, ...known.sources],
  };
}

function dutySaid({ t, locale, work }: Asked): Said {
  const line = ({ short, law, since }: Work) =>
    `**${short}**: ${[
      law ? `[${law.article}](${law.url})` : t('plan.ask.duty.model'),
      ...(since ? [t('list.sinceDay', { day: formatDate(locale, since.day) })] : []),
    ].join(', ')}`;
  const hasTools = work.now.some(({ kind }) => kind === 'tool');
  return {
    lines: [
      ...(work.now.length > 0 ? [t('plan.ask.duty.lacking'), listed(work.now.map(line))] : []),
      ...(work.now.length === 0 && !work.toolsUnknown ? [t('plan.ask.duty.none')] : []),
      ...(work.toolsUnknown ? [t('plan.toolsNotAsked')] : []),
      ...(hasTools ? [t('plan.ask.duty.tools')] : []),
      ...(work.toCheck.length > 0 ? [t('plan.ask.duty.check'), listed(work.toCheck.map(line))] : []),
      t('plan.ask.duty.own'),
    ],
    sources: [],
  };
}

/** What is to be done, by who does it or by how much work it is. */
function groupedSaid({ t, work }: Asked, by: 'who' | 'effort'): Said {
  const items = work.now.length > 0 ? work.now : work.next;
  const scope = work.now.length > 0 ? 'now' : work.next.length > 0 ? 'next' : 'nothing';
  const name = (key: string) => (by === 'who' ? t(`plan.roles.${key}`) : t(`plan.effortNames.${key}`));
  const keysOf = (each: Work): readonly string[] =>
    by === 'who' ? (each.who ?? []) : each.effort ? [each.effort] : [];
  const groups = new Map<string, string[]>();
  for (const each of items) for (const key of keysOf(each)) groups.set(key, [...(groups.get(key) ?? []), each.short]);
  const order = by === 'effort' ? ['dies', 'setmanes', 'mesos'] : [...groups.keys()];
  const lines = order.flatMap((key) => {
    const titles = groups.get(key);
    return titles ? [`**${sentenceCase(name(key))}** (${titles.length}): ${titles.join(', ')}`] : [];
  });
  return {
    lines: [
      t(`plan.ask.scope.${scope}`, { many: items.length }),
      ...(lines.length > 0 ? [listed(lines), t(`plan.ask.${by}.own`)] : []),
    ],
    sources: [],
  };
}

function idleSaid(asked: Asked): Said {
  const { t, work } = asked;
  const known = knownOf(asked, 'idle');
  const lawful = work.now.filter(({ law }) => law !== null);
  return {
    lines: [
      ...(lawful.length > 0
        ? [
            t('plan.ask.idle.law'),
            `${lawful.map(({ short, law }) => `${short} ([${law?.article}](${law?.url}))`).join('; ')}.`,
          ]
        : [t('plan.ask.idle.none')]),
      ...(known.lines.length > 0 ? [t('plan.ask.idle.known'), listed(known.lines)] : []),
      t('plan.ask.idle.rest'),
    ],
    sources: known.sources,
  };
}

function helpSaid(asked: Asked): Said {
  const { content, t, work } = asked;
  const known = knownOf(asked, 'help');
  const linked = ({ text, url, dated }: { text: string; url: string; dated?: string | undefined }) =>
    `${text} ([${t('plan.ask.help.where')}](${url})${dated ? `, ${dated}` : ''})`;
  const helpers = work.helpers.flatMap(({ portal, toAsk }) => [
    `**${portal.title}**${portal.contact ? `: ${portal.contact}` : portal.url ? `: ${portal.url}` : ''}`,
    ...toAsk.map(linked),
  ]);
  const helps = [...work.now, ...work.toCheck]
    .flatMap(({ short, help }) => help.map((each) => ({ short, each })))
    .slice(0, mostHelps)
    .map(({ short, each }) => t('plan.ask.help.for', { title: short, text: linked(each) }));
  return {
    lines: [
      listed([...helpers, t('plan.ask.help.aoc', { support: aocSupport(content)?.line ?? '' })]),
      ...(helps.length > 0 ? [listed(helps)] : []),
      ...(known.lines.length > 0 ? [listed(known.lines)] : []),
      ...(work.province === null ? [t('plan.ask.help.unknownProvince')] : []),
    ],
    sources: known.sources,
  };
}

function defendSaid({ t, work }: Asked): Said {
  const lawful = work.now.filter(({ law }) => law !== null);
  const laws = [...new Set(lawful.map(({ law }) => law?.article.split(',')[0] ?? ''))].slice(0, mostLaws);
  const firsts = (work.now.length > 0 ? work.now : work.next).slice(0, mostFirst);
  const who = [...new Set(firsts.flatMap((each) => each.who ?? []))];
  const things = firsts
    .map(({ short, effort }) => (effort ? `${short} (${t(`plan.effortNames.${effort}`)})` : short))
    .join(', ');
  return {
    lines: [
      listed([
        lawful.length > 0
          ? t('plan.ask.defend.law', { many: lawful.length, laws: laws.join(', ') })
          : t('plan.ask.defend.lawNone'),
        ...(things === '' ? [] : [t('plan.ask.defend.first', { things })]),
        ...(who.length > 0 ? [t('plan.ask.defend.who', { who: rolesOf(t, who) })] : []),
        t('plan.ask.defend.cost'),
        t('plan.ask.defend.sheet'),
      ]),
    ],
    sources: [],
  };
}

/** The own questions of the content that are told to whoever asks this of a plan like theirs. */
function knownOf({ content, t, work }: Asked, matter: 'cost' | 'idle' | 'help'): Said {
  const ids = new Set([...work.now, ...work.next, ...work.toCheck].map(({ id }) => id));
  const isTold = ({ ofPlan }: OwnQuestion) =>
    ofPlan?.matter === matter &&
    (ofPlan.province === undefined || ofPlan.province === work.province) &&
    (ofPlan.about === undefined || ids.has(ofPlan.about)) &&
    isForSize(ofPlan, work.place.population);
  const questions = [content.matters, content.services].flatMap((all) =>
    [...all.values()].flatMap((each) => each.questions),
  );
  const told = [...questions, ...content.dimensions.flatMap((each) => each.questions)].filter(isTold);
  const facts = told.map((question) => ({ question, ...tellFacts(t, [question]) }));
  return {
    lines: facts.map(({ question, points }) => `*${question.q}* ${points[0]}`),
    sources: facts.flatMap(({ sources }) => sources),
  };
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** «Còpia, Representa i iArxiu». */
function listedIn(t: Sentences, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : t('plan.ask.and', { names: names.slice(0, -1).join(', '), last });
}
