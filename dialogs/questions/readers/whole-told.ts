const none =
  /^(?:(?:pues|doncs|home|bueno|uf|ui|ara mateix|ahora mismo|a dia d'avui|avui|a dia de hoy|d'aquest[ae]?s|d'eix[eoa]s|d'aquesta llista|d'estes|de es[ao]s|de est[ao]s|de esa lista|of those|of these|ara per ara|de moment|de momento|per ara|por ahora|encara|avui dia|hoy por hoy|right now|so far) )?(?:(?:ni|cap) (?:ni )?una?|ni un[ao]? de sola?|complir cap|cap d'(?:aquest|est|eix)[ae]?s|cap|ninguna?|ningun[oa]?|none(?: of them)?|zero|cero|res de res|res de (?:tot )?aixo|(?:de )?(?:tot|todo) (?:aixo|eso|esto|plegat)(?: encara| de moment| todavia| aun)* (?:res de res|nada de nada|res|cap|nada)|nada de (?:todo )?(?:eso|esto)|nada de nada|(?:estem|estamos|anem|anam|som|vamos) a (?:zero|cero)|(?:ens |mos |nos )?(?:falt\w*|manqu?\w*) (?:tot(?:e?s)?|todas?|todos?)|no n'hi ha cap|no (?:en |n')?(?:complim|tenim|cumplimos|tenemos|arribem a complir-ne)(?: ni)? (?:cap|una?|ningun[oa]?)|de es[at]a lista no (?:cumplimos|tenemos) ni un[ao])\b(?! d[e'])/;
const all =
  /^(?:(?:si[, ]|si senyora?,? )?(?:ja )?(?:hi son )?(?:ho |les |els |las |los )?(?:tenim |complim |tenemos |cumplimos )?(?:les |els |las |los )?tot(?:e?s)?|todas?|todos?|all(?: of them)?|everything|(?:les|els|las|los) (?:setze|dieciseis|catorze|catorce|quinze|quince)|si a tot[oa]?s?)\b/;
const nothingLacks = /^no (?:ens |mos |nos |en |n'|me |m'|us )*(?:falt\w*|manqu?\w*) (?:ni|cap|res|ninguna?|nada)\b/;
const lacking =
  /\b(?:no|ni|falt\w*|menys|manco|menos|excepte|salvo|llevat|tret|quasi|gairebe|but|except|paper|papel|a ma|a mano|by hand)\b/;
/** What is told after, and of something else: «tots, que la secretària no en perdona ni un». */
const besides = /\bno (?:en |n'hi )?(?:falt\w*|ha) (?:ni|cap)\b.*|\bmira que no\b.*|, (?:perque|que|porque) .*/g;
const wordsOfNone = 7;
const wordsOfAll = 4;

/** «No en falta cap», «no ens falta res»: whether it is said of a whole list that nothing of it lacks. */
export function saysNothingLacks(clause: string): boolean {
  return nothingLacks.test(clause);
}

/**
 * What a clause of a text says of a whole list: «encara anem amb el tampó, cap ni una»; «tots, i mira que no s'ho creu ningú».
 * @param folded nothing of the list is named in it
 */
export function wholeTold(folded: string): 'have' | 'lack' | null {
  const clauses = folded
    .replace(/’/g, "'")
    .split(/[,;.:!…()]+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const has = (clause: string, most: number) => clause.split(' ').length <= most;
  if (clauses.some(saysNothingLacks)) return 'have';
  if (clauses.some((clause) => has(clause, wordsOfNone) && none.test(clause))) return 'lack';
  const isAll = (clause: string) => has(clause, wordsOfAll) && all.test(clause) && !lacking.test(clause);
  const isNothingLacking = !lacking.test(folded.replace(besides, ' '));
  return clauses.slice(0, 2).some(isAll) && isNothingLacking ? 'have' : null;
}
