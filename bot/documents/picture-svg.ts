import type { Plan, Row } from '../../dialogs/plan/plan.ts';
import { levelIds } from '../../knowledge/schema/ids.ts';
import { type DatedPlan, type PlanNames, planNames } from './dated-plan.ts';
import { fontFamily } from './fonts.ts';
import { palette } from './palette.ts';
import type { PictureLayout } from './picture-layout.ts';
import { levelsAsked, type Standing, standingOf } from './standing.ts';

/** Each state has its own shape, so that nothing is told by colour alone. */
const { ink, muted, rule: line, accent: reached, notice: legal, noticeFill: tint } = palette;
const outline = '#7d8a97';
const lacking = '#a8261b';

/**
 * Where the council stands, dimension by dimension, against the three levels of its band.
 * @returns an SVG, well formed whatever the texts are
 */
export function drawPicture(dated: DatedPlan, layout: PictureLayout): string {
  const names = planNames(dated);
  const { plan } = dated;
  const { margin, heading, small, rowHeight } = layout;
  const headings = headingLines(dated, names, layout);
  const afterHeading = margin + heading + headings.length * small * 1.35;
  const firstRow = afterHeading + small * 2.4;
  const rows = plan.rows.map((row, index) => drawRow(dated, names, layout, row, firstRow + index * rowHeight));
  const afterRows = firstRow + plan.rows.length * rowHeight;
  const legend = drawLegend(plan, names, layout, afterRows + small);
  const height = Math.ceil(legend.bottom + margin);
  const body = [
    `<rect x="0.5" y="0.5" width="${layout.width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="${line}"/>`,
    text(margin, margin + heading * 0.85, names.council, { size: heading, bold: true }),
    ...headings.map((words, index) =>
      text(margin, margin + heading + (index + 1) * small * 1.35, words, { size: small, fill: muted }),
    ),
    ...levelIds.map((level) =>
      text(layout.stations[level], firstRow - small * 0.6, names.level(level), {
        size: small,
        bold: true,
        middle: true,
      }),
    ),
    ...rows,
    legend.svg,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${layout.width}" height="${height}" viewBox="0 0 ${layout.width} ${height}" font-family="${fontFamily}">${body.join('')}</svg>`;
}

function headingLines({ plan }: DatedPlan, { t, band, day }: PlanNames, { width, margin, small }: PictureLayout) {
  const parts = [
    t('document.picture.band', { band }),
    day,
    ...(plan.orientation ? [t('document.picture.orientation')] : []),
    ...(plan.approximate ? [t('document.picture.approximate')] : []),
  ];
  return wrap(parts.join(' · '), charactersIn(width - 2 * margin, small), 3);
}

function drawRow(dated: DatedPlan, names: PlanNames, layout: PictureLayout, row: Row, top: number): string {
  const { margin, rowHeight, text: size, small, stations, before, words } = layout;
  const middle = top + rowHeight / 2;
  const standing = standingOf(row);
  const pressing = standing === 'below' || standing === 'law';
  const title = wrap(row.dimension.title, charactersIn(layout.titleWidth, size), 2);
  const lineHeight = size * 1.02;
  const said = names.t(`document.standing.${standing}`, { level: row.level ? names.level(row.level) : '' });
  const asked = levelsAsked(dated.plan, row);
  const parts = [
    ...(pressing ? [`<rect x="1" y="${top}" width="${layout.width - 2}" height="${rowHeight}" fill="${tint}"/>`] : []),
    `<path d="M${margin} ${top}H${layout.width - margin}" stroke="${line}" stroke-width="0.6"/>`,
    ...title.map((words, index) =>
      text(margin, middle + size * 0.34 + (index - (title.length - 1) / 2) * lineHeight, words, {
        size,
        bold: pressing,
      }),
    ),
  ];
  if (standing === 'not-applicable' || standing === 'silent' || standing === 'no-more') {
    const hasMark = words !== null || standing === 'no-more';
    const from = words ?? (hasMark ? before + 14 : before - 8);
    if (hasMark) parts.push(mark(standing, before, middle));
    return [...parts, text(from, middle + small * 0.34, said, { size: small, fill: muted, italic: true })].join('');
  }
  const last = asked.at(-1);
  const end = last ? stations[last] : before;
  const at = row.level ? stations[row.level] : before;
  parts.push(
    `<path d="M${before} ${middle}H${end}" stroke="${line}" stroke-width="2"${standing === 'unknown' ? ' stroke-dasharray="2 4"' : ''}/>`,
    ...(row.level ? [`<path d="M${before} ${middle}H${at}" stroke="${reached}" stroke-width="4"/>`] : []),
    ...asked.map((level) => station(stations[level], middle, row.level !== null && stations[level] < at)),
    mark(standing, at, middle),
    ...(words === null ? [] : [text(words, middle + small * 0.34, said, { size: small, bold: pressing })]),
  );
  return parts.join('');
}

function station(x: number, y: number, passed: boolean): string {
  return passed
    ? `<circle cx="${x}" cy="${y}" r="4" fill="${reached}"/>`
    : `<circle cx="${x}" cy="${y}" r="4.5" fill="#ffffff" stroke="${outline}" stroke-width="1.6"/>`;
}

function mark(standing: Standing, x: number, y: number): string {
  switch (standing) {
    case 'reached':
      return `<circle cx="${x}" cy="${y}" r="7.5" fill="${reached}"/><path d="M${x - 3.4} ${y + 0.2}l2.4 2.5l4.4 -5" fill="none" stroke="#ffffff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`;
    case 'below':
      return `<path d="M${x - 8} ${y - 6}h16l-8 13z" fill="${lacking}"/>`;
    case 'law':
      return `<path d="M${x} ${y - 10.5}l10.5 10.5l-10.5 10.5l-10.5 -10.5z" fill="#ffffff" stroke="${legal}" stroke-width="2"/>${text(x, y + 4, '§', { size: 12, bold: true, middle: true, fill: legal })}`;
    case 'unknown':
      return `<circle cx="${x}" cy="${y}" r="7.5" fill="#ffffff" stroke="${ink}" stroke-width="1.4" stroke-dasharray="2.4 2"/>${text(x, y + 4, '?', { size: 11.5, bold: true, middle: true })}`;
    case 'no-more':
      return `<circle cx="${x}" cy="${y}" r="7.5" fill="${outline}"/><path d="M${x - 3.6} ${y - 1.8}h7.2M${x - 3.6} ${y + 1.8}h7.2" stroke="#ffffff" stroke-width="1.6" stroke-linecap="round"/>`;
    case 'not-applicable':
    case 'silent':
      return `<path d="M${x - 6} ${y}h12" stroke="${muted}" stroke-width="2"/>`;
  }
}

const explained = ['reached', 'below', 'law', 'unknown', 'no-more'] as const;

/** What each mark that there is means, in columns; what is written in words in its own row needs no explaining. */
function drawLegend(plan: Plan, { t }: PlanNames, layout: PictureLayout, top: number): { svg: string; bottom: number } {
  const { margin, small, width, legendColumns, rowHeight } = layout;
  const column = (width - 2 * margin) / legendColumns;
  const lineHeight = rowHeight * 0.9;
  const shown = new Set<Standing>(['reached', ...plan.rows.map(standingOf)]);
  const items = [
    ...explained
      .filter((standing) => shown.has(standing))
      .map((standing) => ({ draw: (x: number, y: number) => mark(standing, x, y), name: standing })),
    { draw: (x: number, y: number) => station(x, y, false), name: 'ahead' },
  ];
  const svg = items.map(({ draw, name }, index) => {
    const x = margin + (index % legendColumns) * column;
    const y = top + (Math.floor(index / legendColumns) + 0.5) * lineHeight;
    const words = wrap(t(`document.legend.${name}`), charactersIn(column - 28, small), 2);
    const lines = words.map((each, at) =>
      text(x + 27, y + small * 0.34 + (at - (words.length - 1) / 2) * small, each, { size: small }),
    );
    return `${draw(x + 11, y)}${lines.join('')}`;
  });
  const rule = `<path d="M${margin} ${top - small}H${width - margin}" stroke="${line}" stroke-width="0.6"/>`;
  return { svg: rule + svg.join(''), bottom: top + Math.ceil(items.length / legendColumns) * lineHeight };
}

interface TextStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
  middle?: boolean;
  fill?: string;
}

function text(x: number, y: number, words: string, { size, bold, italic, middle, fill = ink }: TextStyle): string {
  const style = [
    bold ? ' font-weight="600"' : '',
    italic ? ' font-style="italic"' : '',
    middle ? ' text-anchor="middle"' : '',
  ].join('');
  return `<text x="${x}" y="${round(y)}" font-size="${size}" fill="${fill}"${style}>${escapeXml(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How many letters of a size fit a width, the letters of the font being half as wide as they are tall. */
function charactersIn(width: number, size: number): number {
  return Math.floor(width / (size * 0.49));
}

/** Breaks a text between words in lines of at most so many letters; what does not fit the last line is cut. */
function wrap(words: string, most: number, lines: number): string[] {
  const wrapped: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = wrapped.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word);
  }
  const shown = wrapped.slice(0, lines).map((each) => (each.length > most ? `${each.slice(0, most - 1)}…` : each));
  if (wrapped.length > lines) shown[lines - 1] = `${shown[lines - 1]?.slice(0, most - 1)}…`;
  return shown;
}

function escapeXml(words: string): string {
  // Characters that XML cannot hold are dropped: no escaping makes them valid.
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
