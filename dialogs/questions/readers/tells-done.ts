import type { Utterance } from '../../../knowledge/understand/utterance.ts';

/** What a clause says of what was asked: that it is so, or that it is not. */
export type Told = 'yes' | 'no';

/** «Ho vam…», «l'hem…», «s'ha…»: it was done. */
const done =
  /(?:^|\s)(?<denied>no\s+)?(?:(?:ens|us|nos|se|s|m|em|me)\s+)?(?:ho|el|la|l|els|les|en|n|hi|s|lo|los|las)\s+(?:(?:vam|varem|vaig|va|van|vau)|(?:hem|he|ha|han|heu|hemos))\s+(?<verb>[a-z]+)/;
/** «Lo firmamos hace años», «we signed it in 2015». */
const doneInOthers =
  /(?:^|\s)(?<denied>no\s+)?(?:lo|la|los|las|nos)\s+(?<verb>[a-z]+(?:amos|imos))\b|\bwe\s+(?<denied2>didn'?t\s+|did not\s+)?(?:have\s+)?(?<verb2>[a-z]+ed)\b/;
/** Whether it is still to do: «encara l'hem de demanar». */
export function tellsToDo({ words }: Pick<Utterance, 'words'>): boolean {
  return toDo.test(words.join(' '));
}

const toDo =
  /(?:^|\s)(?:ho|el|la|l|els|les|en|n|hi|lo|los|las)?\s*(?:hem|he|haig|ha|han|hauriem|hauria|caldra|cal|tenemos|hay|falta|manca)\s+(?:de|d|que|encara|fer|per)\b/;
/** «De programa propi, res», «cap ni un». */
const noneAtTheEnd = /^(?:(?:de|i|y|pero)\s+)?(?:[a-z]+\s+){0,4}(?:res|cap|cap ni un|nada|ninguno|ninguna|zero)$/;
/** What is said of a thing that was not done yet: it was asked for, thought of, begun. */
const begun =
  /^(?:deman|sol|pens|parl|comen|intent|mir|pregunt|encarreg|plantej|prov|dei|perd|de|d|que|pedi|solicit|habl|empez|intent|mira|encarg|ask|start|tri)/;

/** A participle by itself: «adherits des del 2014», «fetes i superades». */
const participle =
  /^(?:[a-z]{3,}(?:ats?|ad[ae]s?|its?|id[ae]s?|uts?|ud[ae]s?|ad[oa]s?|id[oa]s?)|fete?s?|feta|fets|hech[oa]s?|done)$/;
const beforeIt =
  /^(?:(?:si|ja|ya|doncs|pues|fa|temps|hi|ho|esta|estan|estem|som|estamos|es|son|tot|tots|totes|all|it'?s)\s+)*/;

/**
 * Whether a clause says that what was asked was done («ho vam signar el 2015»), or was not («no ens hi hem posat»).
 * @param asked the question: what it asks for may be no more than asking for it («heu demanat l'alta?»)
 */
export function tellsDone({ words }: Pick<Utterance, 'words'>, asked: Pick<Utterance, 'words'>): Told | null {
  const line = words.join(' ');
  const isAsked = (verb: string) => asked.words.some((word) => word.length > 3 && sameVerb(word, verb));
  if (noneAtTheEnd.test(line)) return 'no';
  const { groups } = done.exec(line) ?? doneInOthers.exec(line) ?? {};
  const verb = groups?.verb ?? groups?.verb2;
  if (verb !== undefined) {
    if (groups?.denied || groups?.denied2) return 'no';
    return begun.test(verb) && !isAsked(verb) ? null : 'yes';
  }
  const rest = line.replace(beforeIt, '').split(' ');
  const isDenied = rest[0] === 'no';
  const said = (isDenied ? rest.slice(1) : rest).find((word) => !auxiliaries.has(word)) ?? '';
  if (!participle.test(said) || (begun.test(said) && !isAsked(said))) return null;
  // What the question has no verb of may be about anything.
  return isAsked(said) || ofDoing.test(said) ? (isDenied ? 'no' : 'yes') : null;
}

const auxiliaries = new Set([
  'hi',
  'ho',
  'esta',
  'estan',
  'estem',
  'som',
  'estamos',
  'es',
  'son',
  'en',
  'el',
  'la',
  'els',
  'les',
]);
const ofDoing = /^(?:fet|hech|done|superad|superat|aprovad|aprovat|aprobad|signad|signat|firmad|firmat|acabad|acabat)/;
const sharedLetters = 5;

/** «Adherits» and «adherir-nos», by how they begin. */
function sameVerb(one: string, other: string): boolean {
  const shared = Math.min(sharedLetters, one.length, other.length);
  return shared >= 3 && one.slice(0, shared) === other.slice(0, shared);
}
