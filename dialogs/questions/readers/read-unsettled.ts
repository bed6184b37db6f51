import type { Content, ReplyLanguage } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { createPhraseFinder } from '../../../knowledge/understand/utterance/phrase-finder.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { UnsettledReply } from '../question-type.ts';

type Sign = 'depends' | 'between' | 'body' | 'outsourced' | 'not-applicable' | 'put-off';
const longestReply = 200;
/** «el consell comarcal»: so few words, and it is who does it. */
const wordsOfABody = 7;

const finderOf = onceForEach((replies: ReplyLanguage) =>
  createPhraseFinder<Sign>([
    { id: 'depends', phrases: replies.depends },
    { id: 'between', phrases: replies.between },
    { id: 'body', phrases: replies.somebodyElse.bodies },
    { id: 'outsourced', phrases: replies.somebodyElse.does },
    { id: 'not-applicable', phrases: replies.notApplicable },
    { id: 'put-off', phrases: replies.putOff },
  ]),
);

/**
 * Why a reply settles on no option though it is one: it depends, it is between two, somebody else does it for the council.
 * @returns null when it is none of these
 */
export function readUnsettled({ replies }: Content, { text, words }: Utterance): UnsettledReply | null {
  if (text.length > longestReply || text.includes('?')) return null;
  const signs = new Set(
    finderOf(replies)
      .find(words)
      .flatMap(({ ids }) => ids),
  );
  if (signs.has('outsourced')) return 'somebody-else';
  if (signs.has('body') && (words.length <= wordsOfABody || words.some((word) => does.has(word))))
    return 'somebody-else';
  if (signs.has('depends')) return 'depends';
  // «ni un sol usuari ni cadascú el seu»
  if (words.filter((word) => word === 'ni').length > 1) return 'between';
  const line = words.join(' ');
  if (someAndOthers.test(line)) return 'depends';
  return signs.has('between') || betweenTwo.test(line) ? 'between' : null;
}

/** Whether some words name an administration or a company that may do it for the council. */
export function hasBody({ replies }: Content, words: readonly string[]): boolean {
  return finderOf(replies)
    .find(words)
    .some(({ ids }) => ids.includes('body'));
}

/** «entre la 1 i la 2», «entre un gestor petit i un de gran», «una mica la dos i una mica la tres», «1 o 2». */
const betweenTwo =
  /\b(?:entre .+ (?:i|y) |between .+ and |(una mica|un poco|a bit) .+\b\1\b|\d (?:o|or) (?:la )?\d\b|o (?:la|al|el|les|els|las|los|a la|a les|per) .+ o (?:la|al|el|les|els|las|los|a la|a les|per) )/;

/** «en alguns departaments sí i en d'altres encara no», «n'hi ha que sí i n'hi ha que no», «uns anys ho fem i uns anys no». */
const someAndOthers =
  /\b(?:un[eo]?s(?! (?:\d|quant|cuant|poc|deu|dotze|quinze|vint|trenta|quaranta|cinquanta|seixanta|cent|diez|doce|quince|veinte|treinta|cuarenta|cincuenta))|unas|algun[eo]?s|algunas|some) .+ (?:un[eo]?s|unas|algun[eo]?s|algunas|altres|otr[ao]s|some|others)\b.*\b(?:no|not|altra)\b|\bque si\b.*\bque (?:no|ni)\b/;

/** «ens ho porta», «nos lo hace», «does it for us». */
const does = new Set(
  'porta porten ocupa ocupen assumeix assumeixen fa fan gestiona gestionen duu duen dona donen presta presten assisteix ajuda ajuden encarrega encarreguen lleva llevan hace hacen does runs handles manages omple omplen tramita tramiten munta munten redacta redacten cuenta cuentan manda mandan mante mantenen cuida cuiden'.split(
    ' ',
  ),
);

/** Words of a reply that says that the question has nothing to do with the council: «això a nosaltres no ens toca». */
const wordsOfNotApplicable = 9;

/** Whether a reply says that the question has nothing to do with the council. */
export function isNotApplicable({ replies }: Content, utterance: Utterance): boolean {
  // «Això no va amb nosaltres, som una mancomunitat»: the reason comes after.
  const { words } = utterance.firstClause ?? utterance;
  if (words.length > wordsOfNotApplicable || utterance.text.includes('?')) return false;
  return finderOf(replies)
    .find(words)
    .some(({ ids }) => ids.includes('not-applicable'));
}

/** Whether a reply leaves it for later: «ho he de preguntar a la informàtica». */
export function isPutOff({ replies }: Content, { words }: Utterance): boolean {
  return finderOf(replies)
    .find(words)
    .some(({ ids }) => ids.includes('put-off'));
}
