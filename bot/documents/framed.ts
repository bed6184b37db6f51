import type { Sentences } from '../../locales/sentences.ts';
import type { Block, PlanDocument } from './document.ts';

/** The names that are around what a document says; see `planNames`. */
interface Names {
  t: Sentences;
  council: string;
  day: string;
}

/** A document of a council on a day: what is around its blocks. */
export function framed({ t, council, day }: Names, title: string, blocks: Block[]): PlanDocument {
  return {
    language: t('languageTag'),
    title,
    subtitle: `${council}, ${day}`,
    header: t('document.header', { council, day }),
    foot: footOf(t),
    blocks,
  };
}

/** The foot as the sentence has it in the language, with the numbers in their places. */
function footOf(t: Sentences): PlanDocument['foot'] {
  const numbers = { '\ue000': { number: 'page' }, '\ue001': { number: 'pages' } } as const;
  const [page, pages] = Object.keys(numbers);
  const parts = t('document.pageOf', { page, pages }).split(/([\ue000\ue001])/);
  return parts.map((part) => numbers[part as keyof typeof numbers] ?? part);
}
