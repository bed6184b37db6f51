import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Option } from '../question.ts';
import { optionMeanings } from './option-meanings.ts';

export interface ReadMeaning {
  /** The only option that fits, when one does. */
  option: Option | null;
  /** Whether the reply has a whole name of it. */
  isNamed: boolean;
  /** Whether the reply is a name of it, word for word, and of no other. */
  isName: boolean;
  /** Whether the reply tells hardly anything else. */
  isPlain: boolean;
  /** Those that it may have meant, to be proposed, the likeliest first. */
  near: readonly Option[];
}

const longestReply = 200;
/** From this share of the reply, and this far from the next, an option is meant. */
const enoughShare = 0.33;
const apart = 2.5;
/** Below this, what it has is told of the others as well, unless none of them is anywhere near. */
const enough = 0.5;
const farApart = 8;
/** From this share, whatever else it looks like is by chance: «hem refet els formularis» starts nothing again. */
const plainShare = 0.6;
/** What is worth proposing. */
const worthProposing = 0.15;
const mostProposed = 2;

/** What is read where nothing of the options is said. */
export const nothingMeant: ReadMeaning = { option: null, isNamed: false, isName: false, isPlain: false, near: [] };

/** Reads a reply by what it says, when it is no label: «cadascú té la seva contrasenya», «ho porta la Maria». */
export function readMeaning(
  knowledge: Knowledge,
  { text, words }: Pick<Utterance, 'text' | 'words'>,
  options: readonly Option[],
): ReadMeaning {
  if (text.length > longestReply || options.length === 0) return nothingMeant;
  const said = { words: words.map((word) => knowledge.optionWord(word) ?? word), namesSomebody: namesSomebody(text) };
  const likest = optionMeanings(knowledge, options).likest(said);
  const [first, second] = likest;
  const near = likest
    .filter(({ share }) => share >= worthProposing)
    .slice(0, mostProposed)
    .map(({ option }) => option);
  if (!first) return nothingMeant;
  const distance = first.score - (second?.score ?? 0);
  const isPlain = first.share >= plainShare;
  const isTold = first.share >= enoughShare && (isPlain || first.score >= enough || distance >= farApart);
  const isOnlyName = first.isName && likest.filter(({ isName }) => isName).length === 1;
  // «Tenim Gestiona»: a name of one option and of no other, and little else.
  const isOnlyNamed = isPlain && first.isNamed && likest.filter(({ isNamed }) => isNamed).length === 1;
  const fits = (isOnlyName || isOnlyNamed || (isTold && distance >= apart)) && !text.trimEnd().endsWith('?');
  return {
    option: fits ? first.option : null,
    isNamed: fits && first.isNamed,
    isName: fits && isOnlyName,
    isPlain: fits && isPlain,
    near,
  };
}

/** A name by itself: «Pere Soler». */
const onlyAName = /^\s*\p{Lu}\p{Ll}+(?: (?:i |y )?\p{Lu}\p{Ll}+){0,2}[\s.!]*$/u;

/** «lo lleva Paqui», «ho fa tot Rosa Pla». */
const doneBy = /(?:^|\s)(?:porta|duu|fa|cuida|ocupa|encarrega|lleva|hace|encarga)\s(?:tot\s|todo\s)?\p{Lu}\p{Ll}+/u;

/** «la Maria», «en Joan», «l'Anna»: an article and a name with its capital letter. */
function namesSomebody(text: string): boolean {
  if (onlyAName.test(text) || doneBy.test(text)) return true;
  return (
    /(?:^|\s)(?:(?:[Ll]a|[Ee]l|[Ee]n|[Nn]a|al|amb|i)\s+|l['’])\p{Lu}\p{Ll}+(?=$|[\s,.;!])/u.test(text) &&
    !/\p{Lu}{2}/u.test(text)
  );
}
