import type { TopicId } from '../../schema/ids.ts';
import { endsAsking } from '../utterance/ends-asking.ts';
import { words } from '../utterance/fold.ts';

/** What a question wants to know. */
export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'how'
  | 'how-much'
  | 'which'
  | 'whether'
  | 'why'
  | 'what-is'
  | 'what-to-do';

/** How each kind begins, in Catalan, Spanish and English; of those that begin at the same word, the longest decides. */
const openings: Readonly<Record<QuestionKind, string>> = {
  who: 'qui|a qui|amb qui|de qui|quien|a quien|quienes|who|whom|whose|quina persona|quin rol|quins rols',
  when: 'quan|quant de temps|quant temps|quants dies|quantes hores|quants anys|fins quan|des de quan|cada quant|en quin termini|quin termini|quins terminis|quin és el termini|quant triga|quant tarda|quant dura|quan caduca|cuando|cuanto tiempo|cuantos dias|cuanto tarda|que plazo|hasta cuando|when|how long|how soon|how often',
  where: "on|a on|per on|des d'on|d'on|quina adreça|donde|a donde|por donde|desde donde|where",
  how: 'com|de quina manera|quins passos|quin és el procediment|como|de que manera|que pasos|how|what are the steps',
  'how-much':
    'quant|quants|quanta|quantes|quant costa|quant val|quina mida|quin límit|quin pes|quin preu|cuanto|cuantos|cuanta|cuantas|que tamaño|how much|how many|what size',
  which: 'quin|quina|quins|quines|amb quin|amb quina|en quin|cual|cuales|que tipo|que documentos|which|what',
  whether:
    "puc|podem|pot|poden|podria|podríem|es pot|es poden|s'ha de|s'han de|cal|calen|hem de|he de|ha de|han de|és obligatori|estem obligats|és cert|hi ha|tenim|funciona|serveix|val|és possible|em deixa|puedo|podemos|se puede|se pueden|hay que|tenemos que|tengo que|es obligatorio|es posible|hay|sirve|can|could|may|do|does|is|are|should|must|is it",
  why: 'per què|per que|perquè no|com és que|por que|porque no|why|how come',
  'what-is':
    'què és|què són|què vol dir|què significa|per a què serveix|per a què serveixen|per a què ens serveix|per què serveix|per què serveixen|de què va|en què consisteix|què hi ha|que es|que son|que significa|para que sirve|para que sirven|what is|what are|what does',
  'what-to-do':
    'què faig|què fem|què he de fer|què hem de fer|què passa|què puc fer|què cal fer|que hago|que hacemos|que pasa|what do|what happens|què necessito|què es necessita|què he de tenir|què miro|què mirem|què reviso|què revisem',
};

interface Opening {
  kind: QuestionKind;
  said: readonly string[];
}

const byFirst: ReadonlyMap<string, readonly Opening[]> = Map.groupBy(
  (Object.keys(openings) as QuestionKind[])
    .flatMap((kind) => openings[kind].split('|').map((phrase): Opening => ({ kind, said: words(phrase) })))
    .sort((a, b) => b.said.length - a.said.length),
  ({ said }) => said[0] ?? '',
);

/** Words in which a question says what it wants to know. */
const mostRead = 40;
/** «es» and «is» in the middle of a sentence begin nothing. */
const onlyFirst = new Set(
  'hi ha tenim val es is are do does hay sirve serveix funciona what may pot poden ha han'.split(' '),
);

/**
 * What kind of question some words are, by the first of its words that says it: «qui pot crear…?» and «com es crea…?» have the
 * same nouns and are answered by different things.
 * @returns null when none says it
 */
export function questionKind(said: readonly string[]): QuestionKind | null {
  const most = Math.min(said.length, mostRead);
  for (let at = 0; at < most; at++) {
    const word = said[at] ?? '';
    if (at > 0 && onlyFirst.has(word)) continue;
    const found = byFirst.get(word)?.find((opening) => opening.said.every((each, nth) => said[at + nth] === each));
    if (found) return found.kind;
    // «Què inclou eMunicipis?»; in the middle of a sentence it joins.
    if (at === 0 && word === 'que') return 'which';
  }
  return null;
}

/** The same of a text: what ends as a question and says no other kind wants a «sí» or a «no»: «El llibre d'actes pot ser electrònic?». */
export function questionKindOf(text: string, said: readonly string[] = words(text)): QuestionKind | null {
  return questionKind(said) ?? (endsAsking(text) ? 'whether' : null);
}

/** What kinds of question the facts of a topic answer. */
export const kindsOfTopic: Readonly<Record<TopicId, readonly QuestionKind[]>> = {
  'que-es': ['what-is', 'whether'],
  obligatorietat: ['whether', 'who'],
  alta: ['how', 'who', 'where', 'what-to-do'],
  requisits: ['what-to-do', 'which', 'whether'],
  integracio: ['how', 'what-to-do'],
  acces: ['where', 'how', 'who'],
  cost: ['how-much', 'whether'],
  suport: ['who', 'where', 'what-to-do'],
  formacio: ['where', 'whether'],
  normativa: ['which', 'whether'],
  relacionats: ['which', 'whether', 'what-is'],
};
