const truncated = 6;

/**
 * The part of a folded word that its forms share: «notificació», «notificar» and «notifiquem» meet in «notifi».
 * Light on purpose: the plural ending goes, and long words are cut. Short words and names stay whole.
 */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const singular = word.replace(/(?<=..)(?:ns|s)$/, '').replace(/(?<=...)[aeio]$/, '');
  return singular.length > truncated ? singular.slice(0, truncated) : singular;
}
