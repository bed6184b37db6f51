/** What commander says of a command that is wrongly written, and how we say it. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '.* .*'$/s, 'Un text que comença amb guió va després de «--».'],
  [/^error: unknown option '(.*?)'(?=\n|$)/, 'No hi ha cap opció «$1».'],
  [/^error: unknown command '(.*?)'(?=\n|$)/, 'No hi ha cap verb «$1».'],
  [/^error: missing required argument '(.*)'$/, 'Falta dir «$1».'],
  [/^error: option '(.*)' argument '(.*)' is invalid\. (.*)$/s, 'A l’opció «$1» no hi pot anar «$2». $3'],
  [/^error: option '(.*)' argument missing$/, 'A l’opció «$1» li falta el valor.'],
  [/^error: option '(.*)' cannot be used with option '(.*)'$/, 'Les opcions «$1» i «$2» no poden anar juntes.'],
  [/^error: too many arguments.* Expected 0 .* got \d+\.$/, 'Aquí no hi va cap paraula més.'],
  [/^error: too many arguments.* Expected (\d+) .* got (\d+)\.$/, 'Hi ha massa paraules: com a molt $1, i n’hi ha $2.'],
  [/\n\(Did you mean one of (.*)\?\)$/, ' Vols dir un d’aquests: $1?'],
  [/\n\(Did you mean (.*)\?\)$/, ' Vols dir «$1»?'],
];

/**
 * A mistake of whoever typed a command, in Catalan.
 * @param message what commander says of it; what is ours already is left as it is
 */
export function explainMisuse(message: string): string {
  return sentences.reduce((said, [english, catalan]) => said.replace(english, catalan), message);
}
