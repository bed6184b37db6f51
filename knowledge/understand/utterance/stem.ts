import { memo } from '../memo.ts';

/** Endings of Catalan and Spanish nouns and verbs, folded, the longest first. */
const endings = [
  'aments',
  'iments',
  'acions',
  'aciones',
  'ament',
  'iment',
  'acion',
  'adors',
  'adores',
  'acio',
  'ador',
  'ades',
  'adas',
  'ados',
  'ables',
  'able',
  'ant',
  'ent',
  'ats',
  'its',
  'ada',
  'ida',
  'ado',
  'ido',
  'ava',
  'eix',
  'ar',
  'er',
  'ir',
  're',
  'em',
  'eu',
  'en',
  'am',
  'an',
  'im',
  'at',
  'it',
  'ut',
  'ns',
  'es',
  'os',
  'as',
  'is',
  'a',
  'e',
  'i',
  'o',
  's',
];
const byLastLetter = Map.groupBy(endings, (ending) => ending.at(-1));
const shortestStem = 4;
const longestStem = 8;

/**
 * The part of a folded word that its forms share: «notificació», «notificar» and «notifiquem» come near enough.
 * Light on purpose: one ending goes, short words and anything with figures stay whole.
 */
export const stem = memo(cut);

function cut(word: string): string {
  if (word.length <= shortestStem || /\d/.test(word)) return word;
  // «publico», «publiquem»; «pago», «paguem»: one sound, two spellings.
  const spelt = word
    .replace(/qu(?=[ei])/g, 'c')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/ç/g, 'c');
  const ending = byLastLetter
    .get(spelt.at(-1))
    ?.find((each) => spelt.endsWith(each) && spelt.length - each.length >= shortestStem);
  const kept = ending ? spelt.slice(0, -ending.length) : spelt;
  return kept.slice(0, longestStem);
}
