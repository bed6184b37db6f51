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
  const { small, stations } = layout;
  const heading = drawHeading(names.council, standingIn(dated, names), layout);
  const firstRow = heading.bottom + small * 2.4;
  let afterRows = firstRow;
  const rows = plan.rows.map((row) => {
    const drawn = drawRow(dated, names, layout, row, afterRows);
    afterRows = drawn.bottom;
    return drawn.svg;
  });
  const legend = drawLegend(plan, names, layout, afterRows + small);
  const height = Math.ceil(legend.bottom + layout.margin);
  const body = [
    `<rect x="0.5" y="0.5" width="${layout.width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="${line}"/>`,
    heading.svg,
    ...levelIds.map((level) =>
      text(stations[level], firstRow - small * 0.6, names.level(level), { size: small, bold: true, middle: true }),
    ),
    ...rows,
    legend.svg,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${layout.width}" height="${height}" viewBox="0 0 ${layout.width} ${height}" font-family="${fontFamily}">${body.join('')}</svg>`;
}

interface Drawn {
  svg: string;
  bottom: number;
}

/** Whose the picture is, and of what: the name on top, or with the rest where what is around has it already. */
export function drawHeading(council: string, parts: readonly string[], layout: PictureLayout): Drawn {
  const { width, margin, heading, small } = layout;
  const top = margin + (heading ?? 0);
  const said = [...(heading === null ? [council] : []), ...parts].join(' · ');
  const lines = wrap(said, charactersIn(width - 2 * margin, small), 3);
  const svg = [
    ...(heading === null ? [] : [text(margin, margin + heading * 0.85, council, { size: heading, bold: true })]),
    ...lines.map((words, at) => text(margin, top + (at + 1) * small * 1.35, words, { size: small, fill: muted })),
  ];
  return { svg: svg.join(''), bottom: top + lines.length * small * 1.35 };
}

function standingIn({ plan }: DatedPlan, { t, band, day }: PlanNames): string[] {
  return [
    t('document.picture.band', { band }),
    day,
    ...(plan.orientation ? [t('document.picture.orientation')] : []),
    ...(plan.approximate ? [t('document.picture.approximate')] : []),
  ];
}

function drawRow(dated: DatedPlan, names: PlanNames, layout: PictureLayout, row: Row, top: number): Drawn {
  const { margin, text: size, small, stations, before, words } = layout;
  const standing = standingOf(row);
  const pressing = standing === 'below' || standing === 'law';
  const title = wrap(row.dimension.title, charactersIn(layout.titleWidth, size), 2);
  const lineHeight = size * 1.1;
  const rowHeight = Math.max(layout.rowHeight, title.length * lineHeight + size * 0.6);
  const bottom = top + rowHeight;
  const middle = top + rowHeight / 2;
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
    parts.push(text(from, middle + small * 0.34, said, { size: small, fill: muted, italic: true }));
    return { svg: parts.join(''), bottom };
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
  return { svg: parts.join(''), bottom };
}

function station(x: number, y: number, passed: boolean): string {
  return passed
    ? `<circle cx="${x}" cy="${y}" r="4" fill="${reached}"/>`
    : `<circle cx="${x}" cy="${y}" r="4.5" fill="#ffffff" stroke="${outline}" stroke-width="1.6"/>`;
}

export function mark(standing: Standing, x: number, y: number): string {
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
function drawLegend(plan: Plan, { t }: PlanNames, layout: PictureLayout, top: number): Drawn {
  const { margin, small, width, legendColumns } = layout;
  const column = (width - 2 * margin) / legendColumns;
  const lineHeight = small * 1.1;
  const shown = new Set<Standing>(['reached', ...plan.rows.map(standingOf)]);
  const items = [
    ...explained
      .filter((standing) => shown.has(standing))
      .map((standing) => ({ draw: (x: number, y: number) => mark(standing, x, y), name: standing })),
    { draw: (x: number, y: number) => station(x, y, false), name: 'ahead' },
  ].map(({ draw, name }) => ({ draw, words: wrap(t(`document.legend.${name}`), charactersIn(column - 28, small), 2) }));
  const svg = [`<path d="M${margin} ${top - small}H${width - margin}" stroke="${line}" stroke-width="0.6"/>`];
  let bottom = top;
  for (let first = 0; first < items.length; first += legendColumns) {
    const row = items.slice(first, first + legendColumns);
    const lines = Math.max(...row.map(({ words }) => words.length));
    const height = Math.max(layout.rowHeight * 0.9, lines * lineHeight + small * 0.7);
    const y = bottom + height / 2;
    for (const [at, { draw, words }] of row.entries()) {
      const x = margin + at * column;
      svg.push(draw(x + 11, y));
      for (const [index, each] of words.entries()) {
        const down = (index - (words.length - 1) / 2) * lineHeight;
        svg.push(text(x + 27, y + small * 0.34 + down, each, { size: small }));
      }
    }
    bottom += height;
  }
  return { svg: svg.join(''), bottom };
}

interface TextStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
  middle?: boolean;
  fill?: string;
}

export function text(
  x: number,
  y: number,
  words: string,
  { size, bold, italic, middle, fill = ink }: TextStyle,
): string {
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
export function charactersIn(width: number, size: number): number {
  return Math.floor(width / (size * 0.49));
}

/** Breaks a text between words in lines of at most so many letters; what does not fit the last line is cut. */
export function wrap(words: string, most: number, lines: number): string[] {
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
