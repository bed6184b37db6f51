import { haveOf, type ListedItem } from '../../dialogs/plan/duty-list.ts';
import { type DatedList, type ListNames, listNames } from './dated-list.ts';
import { fontFamily } from './fonts.ts';
import { palette } from './palette.ts';
import type { PictureLayout } from './picture-layout.ts';
import { charactersIn, drawHeading, mark, text } from './picture-svg.ts';

const { rule: line, muted, noticeFill: tint } = palette;
/** Each state has its own shape, so that nothing is told by colour alone. */
const marks = { have: 'reached', lack: 'below', unknown: 'unknown' } as const;
const kinds = ['tool', 'duty'] as const;
/** From this width a group has its things in two columns. */
const wideFrom = 500;
const scale = 0.72;

/** What a council outside the model has of what is mandatory for it, as SVG: the tools on one side, the duties on the other. */
export function drawListPicture(dated: DatedList, layout: PictureLayout): string {
  const names = listNames(dated);
  const { width, margin, small } = layout;
  const heading = drawHeading(names.council, [names.t('list.picture.title'), names.day], layout);
  const perGroup = width >= wideFrom ? 2 : 1;
  const column = (width - 2 * margin) / (kinds.length * perGroup);
  const rowHeight = layout.rowHeight * 0.76;
  const top = heading.bottom + small * 0.25 + 18;
  const groups = kinds.map((kind, group) => {
    const items = dated.list.items.filter((item) => item.kind === kind);
    const rows = Math.ceil(items.length / perGroup);
    const left = margin + group * perGroup * column;
    const cells = items.map((item, at) =>
      drawItem(item, layout, {
        x: left + Math.floor(at / rows) * column,
        y: top + small * 0.9 + (at % rows) * rowHeight,
        width: column,
        height: rowHeight,
      }),
    );
    const title = text(left, top, groupTitle(dated, names, kind), { size: small * 1.05, bold: true });
    return { svg: title + cells.join(''), bottom: top + small * 0.9 + rows * rowHeight };
  });
  const bottom = Math.max(...groups.map((group) => group.bottom)) + 6;
  const height = bottom + rowHeight + 6;
  const legend = (['have', 'lack', 'unknown'] as const).map((state, at) => {
    const x = margin + at * ((width - 2 * margin) / 3);
    return (
      smallMark(marks[state], x + 8, bottom + rowHeight / 2) +
      text(x + 20, bottom + rowHeight / 2 + small * 0.34, names.t(`list.state.${state}`), { size: small, fill: muted })
    );
  });
  const body = [
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="${line}"/>`,
    heading.svg,
    ...groups.map((group) => group.svg),
    `<path d="M${margin} ${bottom}H${width - margin}" stroke="${line}" stroke-width="0.6"/>`,
    ...legend,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">${body.join('')}</svg>`;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawItem({ short, state }: ListedItem, { small }: PictureLayout, { x, y, width, height }: Box): string {
  const middle = y + height / 2;
  const lacks = state === 'lack';
  const most = charactersIn(width - 24, small);
  const words = short.length > most ? `${short.slice(0, most - 1)}…` : short;
  return [
    lacks ? `<rect x="${x - 2}" y="${y + 1}" width="${width - 2}" height="${height - 2}" fill="${tint}"/>` : '',
    smallMark(marks[state], x + 8, middle),
    text(x + 20, middle + small * 0.34, words, { size: small, bold: lacks }),
  ].join('');
}

/** A mark of the plan, at the size of a list. */
function smallMark(name: (typeof marks)[keyof typeof marks], x: number, y: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${mark(name, 0, 0)}</g>`;
}

/** «Eines: 5 de 16» */
function groupTitle({ list }: DatedList, { t }: ListNames, kind: ListedItem['kind']): string {
  const count = haveOf(list, kind);
  return count ? t(`list.${kind}.short`, count) : t(`list.${kind}.shortUnknown`);
}

/** The picture in words: what somebody who cannot see it is told. */
export function listPictureText(dated: DatedList): string {
  const names = listNames(dated);
  const { t, council, day } = names;
  return [
    t('list.picture.alternative', { council, day }),
    ...kinds.map((kind) => {
      const of = (state: ListedItem['state']) =>
        dated.list.items.filter((item) => item.kind === kind && item.state === state).map((item) => item.short);
      const states = (['have', 'lack', 'unknown'] as const).flatMap((state) =>
        of(state).length > 0 ? [`${t(`list.state.${state}`)}: ${of(state).join(', ')}`] : [],
      );
      return `${groupTitle(dated, names, kind)}. ${states.join('; ')}.`;
    }),
  ].join(' ');
}
