import type { Block } from '../document.ts';
import { wide } from '../picture-layout.ts';
import { drawPicture } from '../picture-svg.ts';
import { pictureText } from '../picture-text.ts';
import type { Writing } from './writing.ts';

/** Where the council stands, drawn, and what the three levels are. */
export function pictureSection(writing: Writing): Block[] {
  const { t, band, day, content, said } = writing;
  return [
    { type: 'heading', level: 1, text: t('document.where.heading'), newPage: true },
    {
      type: 'picture',
      svg: drawPicture(writing, wide),
      alternative: pictureText(writing),
      caption: t('document.where.caption', { band, day }),
    },
    { type: 'list', items: content.levels.map(({ title, text }) => [{ text: `${title}. `, bold: true }, said(text)]) },
  ];
}
