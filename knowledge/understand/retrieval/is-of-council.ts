/** What somebody says of their own errand: «vull empadronar-me», «el meu fill». */
const ownErrand =
  /\b(?:vull|voldria|necessito|puc|haig|tinc|soc un vei|soc veina|meu|meva|meus|meves|em|m|mi|mis|me|quiero|necesito|puedo|my|i)\b/;
/** «Volem donar…», «com consultem…»: the council, that does it for others. */
const council =
  /^(?:i |y )?(?:(?:com|quan|si|on|es|que) )?(?:volem|voldriem|podem|podriem|oferim|consultem|donem|fem|hem de|ens cal|tenim|queremos|podemos|consultamos)\b|\b(?:hi ha manera de consultar|es pot consultar|al nostre ajuntament|aqui a l ajuntament|a l oac|al taulell)\b/;
/** «Una mare necessita…», «els veïns volen…»: of somebody else. */
const ofAnother =
  /^(?:com |quan |si |que )?(?:un|una|el|la|els|les|uns|unes|alguns?|un grup de|un senyor|unos|los|las) (?:[a-z]+ )?(?:vei|veina|veins|veines|mare|pare|mares|pares|avi|avia|avis|senyora?|persona|persones|ciutada|ciutadana|ciutadans|ciutadania|jubilats?|jubilada|usuaris?|families|familia|gent|vecin[oa]s?|ciudadan[oa]s?|joves?|jove)\b/;

/** Whether a matter of citizens is told by the council that sees to it, and not by whoever has the errand. */
export function isOfCouncil({ words }: { words: readonly string[] }): boolean {
  const line = words.join(' ');
  return (council.test(line) || ofAnother.test(line)) && !ownErrand.test(line);
}
