import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { UnsettledReply } from '../question-type.ts';
import type { ReadMeaning } from './read-meaning.ts';

/** Whether what a reply says is an option, though it also has words of one that settles nothing. */
export function settles(
  { isNamed, isPlain, isClear, name }: ReadMeaning,
  problem: UnsettledReply,
  { folded }: Pick<Utterance, 'folded'>,
  hasBody: (words: readonly string[]) => boolean,
): boolean {
  // «Ni consultem res ni classifiquem res», «no depèn d'una sola persona, ho du un comitè».
  if (isClear && tellsDenied.test(folded)) return problem === 'between' || problem === 'depends';
  // «Entre tots» is the name of an option, and between no two.
  if (problem === 'between') return isNamed && /\b(?:entre tot|entre todos|between us all)/.test(folded);
  // «El gestor de la diputació» is a program, whoever it is of.
  if (problem !== 'somebody-else' || !isNamed) return false;
  // «Ho he d'enviar al consell comarcal»: who is named is the option.
  return isPlain || hasBody(name);
}

const tellsDenied = /^(?:[a-z' ,:]+ )?ni [a-z' ]+ ni \b|\bno depen/;

const wordsOfAName = 6;

/**
 * Whether a reply can only be the option that it says: «jo sola», «no tenim gestor», whatever order that also looks like;
 * and what tells hardly anything else, or looks like nothing else.
 */
export function canOnlyTell({ isName, isNamed, isPlain, isDoubtful }: ReadMeaning, utterance: Utterance): boolean {
  const { plainOrder, words } = utterance;
  // «D'això no en tenim»: a name word for word, and no «no en tinc ni idea».
  if (isName) return true;
  if (isDoubtful) return false;
  if (plainOrder === 'unknown' || plainOrder === 'skip') return false;
  if (isNamed && words.length <= wordsOfAName) return true;
  const { plainMove, saying } = utterance;
  // «Canvia la població» has words of many options.
  return plainOrder === null && plainMove === null && ((isPlain && saying?.kind !== 'move') || saying === null);
}

/** «Hi ha un comitè», «es pot pagar allà mateix»: what there is is told as it is asked. */
const tellsWhatThereIs =
  /^(?:\w+ )?(?:n'?hi ha|hi ha|hay|es pot|es poden|se puede|se pueden|there is|there are|we can)\b/;
/** «Quan s'ha de fer», «vull saber com…»: asked, with a mark or without. «Quants registres» may be what is counted. */
const asksInWords =
  /^(?:\w+ )?(?:com|que|quan|on|qui|quin[as]?|quines|per que|como|cuando|donde|quien|cual|por que|what|how|when|where|who|which|why)\b|\b(?:saber|saps|sabeu|sabes|explica|expliqueu|digue|em pots|know|tell)\b/;

/** «Quina és la millor», «podríeu ser més clars»: asked of us, whatever option its words are of. */
const asksOfUs = new RegExp(
  [
    '^(?:i |y |and )?(?:quin[as]?|quines|cual(?:es)?|which|why|por que|per que|para que|per a que)\\b',
    '^(?:pots|podeu|podries|podrieu|puedes|podeis|podrias|podriais|can you|could you)\\b',
    '^(?:do|does|is|are|should|must|can) (?:i|we|it|you|this|that)\\b',
    '^es (?:gaire|molt|muy|massa|obligatori|obligatorio|necessari|necesario|dificil|facil)\\b',
    '^(?:quant|cuanto) (?:es|val|vale|costa|cuesta)\\b|^(?:quants?|cuantos|cuantas) \\w+ (?:hi ha|hay)\\b',
    '\\b(?:teniu|oferiu|teneis|ofreceis|do you have)\\b|\\bque (?:fa|hace)$',
  ].join('|'),
);

/** «Quina part arriba per Internet», «how long each case takes»: what is counted is told so. */
const tellsWhatIsCounted =
  /^(?:quin[as]? (?:part|percentatge|proporcio)|que (?:parte|porcentaje|proporcion)|(?:what|which) (?:share|percentage|part)|how (?:long|much))\b/;
/** «Que ens ho portin ells», «que vayan a buscarlo». */
const tellsWhatOthersDo = /^que (?:ens|ho|els|vagin|portin|facin|no|nos|lo|los|vayan|traigan|hagan)\b/;

/** Whether what has no mark is asked of us all the same, and tells nothing. */
export function isAskedOfUs({ folded }: Pick<Utterance, 'folded'>): boolean {
  return asksOfUs.test(folded) && !tellsWhatIsCounted.test(folded);
}

/** Whether what begins as a question, and has no mark, tells an option. */
export function tellsOption(
  { option, isName, isNamed, isPlain }: ReadMeaning,
  { folded, text }: Pick<Utterance, 'folded' | 'text'>,
): boolean {
  if (option === null || text.includes('?')) return false;
  if (isName || tellsWhatThereIs.test(folded) || tellsWhatIsCounted.test(folded)) return true;
  return (isPlain && tellsWhatOthersDo.test(folded)) || ((isPlain || isNamed) && !asksInWords.test(folded));
}
