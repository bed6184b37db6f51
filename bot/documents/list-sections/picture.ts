import type { Block } from '../document.ts';
import { drawListPicture, listPictureText } from '../list-picture.ts';
import { wide } from '../picture-layout.ts';
import type { ListWriting } from './writing.ts';

/** What is in place and what is not, drawn, and what each word means. */
export function pictureSection(writing: ListWriting): Block[] {
  const { t, day } = writing;
  const meanings = ['byLaw', 'byModel', 'recommended'].map((word) => [
    { text: `${t(`list.meaning.${word}.title`)}. `, bold: true as const },
    t(`list.meaning.${word}.text`),
  ]);
  return [
    { type: 'heading', level: 1, text: t('document.where.heading'), newPage: true },
    {
      type: 'picture',
      svg: drawListPicture(writing, wide),
      alternative: listPictureText(writing),
      caption: t('list.document.caption', { day }),
    },
    { type: 'list', items: meanings },
  ];
}
