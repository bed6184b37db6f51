/** «perdó», «vull dir», «ai no»: what follows is meant instead of what came before; also a «no» that is a clause by itself. */
const correction =
  /\b(?:perdo|perdon|perdona|perdoneu|vull dir|volia (?:dir|posar|escriure)(?:-ne)?|(?:quiero|queria|quise) (?:decir|poner|escribir)|(?:m'he|me he|m'havia|me habia) (?:equivocat|equivocad[ao]|confos|confundid[oa]|descomptat)|m'equivoco|em corregeixo|rectifico|millor dit|mes ben dit|mejor dicho|digo|(?:ai|uy|ui|ep|no),? no|sorry|oops|i mean|i meant|i mistyped|make that)\b|[,.:;!?…] ?no ?[,.:;!?…]/g;

/** «7.000 no, 17.000» */
const deniedAfter =
  /\d[\d.']*(?: ?(?:mil|k)\b)?(?: ?(?:habitants|habitantes|hab|persones|personas|people))? no ?(?=[,.:;!?…]|$)/g;
/** «no són 6.000» */
const deniedBefore = /\b(?:no|not|ni)(?: \w+){0,2} \d[\d.']*/g;

/**
 * A text without the figures that it takes back: «8.000… ai no, 18.000» is «18.000», and «12.000 no, són 21.000» is « , són 21.000».
 * @param text folded, with its numbers in figures
 */
export function dropCorrectedFigures(text: string): string {
  if (!/\d.*\D\d/.test(text)) return text;
  const undenied = text.replace(deniedAfter, ' ');
  const kept = hasFigure(undenied) ? undenied : text;
  const ends = [...kept.matchAll(correction)].map((match) => match.index + match[0].length).reverse();
  const end = ends.find((at) => hasFigure(kept.slice(0, at)) && hasFigure(kept.slice(at).replace(deniedBefore, ' ')));
  return end === undefined ? kept : kept.slice(end);
}

/** A year is no figure to be taken back, nor what follows it instead. */
function hasFigure(text: string): boolean {
  return /\d/.test(text.replace(/(?<![\d.,])(?:19|20)\d\d(?![\d.,])/g, ''));
}
