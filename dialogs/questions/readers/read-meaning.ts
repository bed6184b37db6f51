import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Option } from '../question.ts';
import { optionMeanings } from './option-meanings.ts';

export interface ReadMeaning {
  /** The only option that fits, when one does. */
  option: Option | null;
  /** Whether the reply has a whole name of it. */
  isNamed: boolean;
  /** Those that it may have meant, to be proposed, the likeliest first. */
  near: readonly Option[];
}

const longestReply = 200;
/** From this score and share of the reply, and this far from the next, an option is meant. */
const enough = 0.95;
const enoughShare = 0.4;
const apart = 0.25;
/** What is worth proposing. */
const worthProposing = 0.6;
const mostProposed = 2;

/** Reads a reply by what it says, when it is no label: «cadascú té la seva contrasenya», «ho porta la Maria». */
export function readMeaning(
  knowledge: Knowledge,
  { text, words }: Pick<Utterance, 'text' | 'words'>,
  options: readonly Option[],
): ReadMeaning {
  if (text.length > longestReply || options.length === 0) return { option: null, isNamed: false, near: [] };
  const said = { words: words.map((word) => knowledge.optionWord(word) ?? word), namesSomebody: namesSomebody(text) };
  const likest = optionMeanings(knowledge, options).likest(said);
  const [first, second] = likest;
  const near = likest
    .filter(({ score }) => score >= worthProposing)
    .slice(0, mostProposed)
    .map(({ option }) => option);
  if (!first) return { option: null, isNamed: false, near };
  const isApart = !second || first.score - second.score >= apart * first.score;
  const fits =
    first.score >= enough && (first.isNamed || first.share >= enoughShare) && isApart && !text.trimEnd().endsWith('?');
  return { option: fits ? first.option : null, isNamed: fits && first.isNamed, near };
}

/** A name by itself: «Pere Soler». */
const onlyAName = /^\s*\p{Lu}\p{Ll}+(?: (?:i |y )?\p{Lu}\p{Ll}+){0,2}[\s.!]*$/u;

/** «la Maria», «en Joan», «l'Anna»: an article and a name with its capital letter. */
function namesSomebody(text: string): boolean {
  if (onlyAName.test(text)) return true;
  return (
    /(?:^|\s)(?:(?:[Ll]a|[Ee]l|[Ee]n|[Nn]a|al|amb|i)\s+|l['’])\p{Lu}\p{Ll}+(?=$|[\s,.;!])/u.test(text) &&
    !/\p{Lu}{2}/u.test(text)
  );
}
