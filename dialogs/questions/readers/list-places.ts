/** Numbers in words, the first ones first; folded, in Catalan, Spanish and English. */
const cardinals =
  'un|una|u|uno|one dos|dues|two tres|three quatre|cuatro|four cinc|cinco|five sis|seis|six set|siete|seven vuit|ocho|eight nou|nueve|nine deu|diez|ten onze|once|eleven dotze|doce|twelve tretze|trece|thirteen catorze|catorce|fourteen quinze|quince|fifteen setze|dieciseis|sixteen'
    .split(' ')
    .map((names) => names.split('|'));
const ordinals =
  'primer|primera|primero|first segon|segona|segundo|segunda|second tercer|tercera|tercero|third quart|quarta|cuarto|cuarta|fourth cinque|cinquena|quinto|quinta|fifth sise|sisena|sexto|sexta|sixth sete|setena|septimo|septima|seventh vuite|vuitena|octavo|octava|eighth nove|novena|noveno|ninth dese|desena|decimo|decima|tenth onzena|undecimo|undecima|eleventh dotzena|duodecimo|duodecima|twelfth tretzena|thirteenth catorzena|fourteenth quinzena|fifteenth setzena|sixteenth'
    .split(' ')
    .map((names) => names.split('|'));

const numberOf = new Map(
  [...ordinals, ...cardinals].flatMap((names, at) => names.map((name) => [name, (at % cardinals.length) + 1] as const)),
);
const anyOf = (lists: readonly (readonly string[])[]) =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');

const article = String.raw`(?:(?:la|el|les|els|las|los|lo|es|sa|ses|the|number|numbers|numero|numeros|num\.?|n\.?|punt|punts|opcio|opcions)\s+|l'|s'|d'(?:es|el|sa|la|en)\s+)`;
const last = 'ultima?s?|ultimes|ultimo?s?|darrer(?:a|s|es)?|last';
const digits = String.raw`\d{1,2}(?:a|e|r|n|t|na)?(?![\d.,]*\d)`;
const place = `(?:${article})*(?:${digits}|(?:${anyOf(ordinals)}|${anyOf(cardinals)}|${last})(?![\\w·]))`;
const many = `(?:${anyOf(cardinals)}|\\d{1,2})`;
const to = String.raw`\s*(?:-|–|\s(?:fins|fins a|fins al|fins a la|hasta|a|al|als|to|through)(?=\s))\s*`;

/** «De la 1 a la 7», «del 6 al 9», «1-4». */
const range = new RegExp(
  `(?<![\\w'])(?:(?:de|del|des de|des del|desde|from)\\s+|d')?(?<from>${place})${to}(?:a\\s+)?(?<until>${place})`,
  'g',
);
/** «Les quatre primeres», «los tres primeros», «first four», «les quatre de dalt». */
const firsts = new RegExp(
  `(?<![\\w'])(?:${article})*(?:(?<many>${many})\\s+(?:primer[eo]?s|primeras|de dalt|d'a dalt|de arriba)|(?:primer[eo]?s|primeras|first)\\s+(?<after>${many}))(?![\\w·])`,
  'g',
);
const lasts = new RegExp(
  `(?<![\\w'])(?:${article})*(?:(?<many>${many})\\s+(?:ultim[eo]?s|ultimas|darrer[ae]?s|de baix|de abajo)|(?:ultim[eo]?s|ultimas|darrer[ae]?s|last)\\s+(?<after>${many}))(?![\\w·])`,
  'g',
);
/** What a figure counts, and is no place: «2 anys». */
const counted = String.raw`(?!\s*(?:anys?|años?|years?|mesos|meses|months?|dies|dias|days?|hores|horas|hours?|minuts?|minutos?|minutes?|segons|segundos?|setmanes|semanas?|weeks?|persones|personas|people|pobles|pueblos|vegades|veces|habitants?|%|euros?|€|cops|treballadors))`;
const figure = new RegExp(`(?<![\\w'#+.,-])(?:${article})*(?<place>${digits})${counted}(?![\\w·])`, 'g');
const named = new RegExp(`(?<![\\w'#])(?:${article})+(?<place>${anyOf(ordinals)}|${last})(?![\\w·])`, 'g');
/** «La onze», «el quatre», and not «els tres pobles». */
const inWords = new RegExp(
  `(?<![\\w'#])(?:la|el|l')\\s*(?<place>${anyOf(cardinals)})(?=\\s*(?:$|[,.;:!?)]|\\s(?:i|y|and|ni|no|si|tambe)\\s|\\s(?:no|si)$))`,
  'g',
);

const articles = new RegExp(`^(?:${article})+`);
const isLast = new RegExp(`^(?:${last})$`);
/** «Sis, set i tretze»: nothing but numbers. */
const number = `(?:${anyOf(ordinals)}|${anyOf(cardinals)}|${digits})`;
const onlyNumbers = new RegExp(`^\\s*${number}(?:(?:\\s*[,;]\\s*|\\s+(?:i|y|and)\\s+|\\s+)${number})+[\\s.!]*$`);
/** «1,2,3 6 7 i 9»: a comma between figures parts them where there is nothing but figures. */
const onlyFigures = /^[\d\s,;.]+(?:(?:i|y|and)\s+\d{1,2}[\s.!]*)?$/;
const eachNumber = new RegExp(`(?<place>${number})(?![\\w·])`, 'g');

/**
 * Writes the places of a list that a text tells as tokens, those that are told together in one: «del 6 al 9, i el 13» → «#6+7+8+9, i #13».
 * @param typed folded
 * @param total how many there are in the list; what is beyond stays as it is
 */
export function withPlaces(typed: string, total: number): string {
  const text = onlyFigures.test(typed) ? typed.replace(/,(?=\d)/g, ', ') : typed;
  const at = (said: string): number => {
    const bare = said.replace(articles, '').trim();
    if (isLast.test(bare)) return total;
    return /^\d/.test(bare) ? Number.parseInt(bare, 10) : (numberOf.get(bare) ?? 0);
  };
  const token = (from: number, until: number, whole: string) =>
    from < 1 || until > total || from > until
      ? whole
      : ` #${Array.from({ length: until - from + 1 }, (_, nth) => from + nth).join('+')} `;
  const one = (whole: string, ...rest: unknown[]) => {
    const { place: said = '' } = rest.at(-1) as { place?: string };
    return token(at(said), at(said), whole);
  };
  const several =
    (isFirst: boolean) =>
    (whole: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as { many?: string; after?: string };
      const size = at(groups.many ?? groups.after ?? '');
      return isFirst ? token(1, size, whole) : token(total - size + 1, total, whole);
    };
  if (onlyNumbers.test(text)) return text.replace(eachNumber, one);
  return text
    .replace(range, (whole: string, ...rest: unknown[]) => {
      const { from = '', until = '' } = rest.at(-1) as { from?: string; until?: string };
      return token(at(from), at(until), whole);
    })
    .replace(firsts, several(true))
    .replace(lasts, several(false))
    .replace(figure, one)
    .replace(named, one)
    .replace(inWords, one);
}
