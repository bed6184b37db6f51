import type { Content } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { dontKnow, type Option } from '../question.ts';
import type { ReadReply, Typed } from '../question-type.ts';
import { readOption } from './read-option.ts';

interface Several {
  options: readonly Option[];
  none: string;
}

const longestList = 400;
const shortestName = 3;

/** «la 1 i la 3», «1, 3, 5», «cap», «totes», or the labels one after another. */
export function readSeveral({ knowledge, utterance, options }: Typed, question: Several): ReadReply {
  if (utterance.text.length > longestList) return { kind: 'none' };
  const answer = (ids: string[] | typeof dontKnow): ReadReply => ({
    kind: 'answer',
    answer: ids,
    sure: true,
    taken: null,
  });
  const { content } = knowledge;
  const read = readOption(content, utterance, options);
  if (read.kind === 'option' && (read.by === 'label' || read.by === 'beginning'))
    return answer(read.option.id === dontKnow ? dontKnow : [read.option.id]);
  const command = utterance.order;
  if (command === 'unknown' || command === 'skip') return answer(dontKnow);
  if (command && command !== 'no') return { kind: 'none' };
  const { words: tokens } = utterance;
  const has = (pattern: RegExp) => tokens.some((token) => pattern.test(token));
  const all = question.options.map((option) => option.id);
  // «no en tenim cap», «totes menys una»: whether that is all, some or none depends on the question. Better to ask again.
  const isTwisted =
    (has(/^(no|ni)$/) && has(/^(ten|tinc|hi|totes|tots)/)) || has(/^(menys|menos|excep|llevat|tret|salv)/);
  if (isTwisted) return { kind: 'none' };
  const none = readOption(content, utterance, noneOf(question));
  if (none.kind === 'option' && !/^\d+$/.test(utterance.text.trim())) return answer([]);
  if (tokens.length <= 4 && has(/^(cap|ninguna|ningun|none|no)$/)) return answer([]);
  if (tokens.length <= 4 && has(/^(totes|tots|todas|todos|all)$/)) return answer(all);
  const numbers = tokens.filter((token) => /^\d{1,2}$/.test(token)).map(Number);
  const [number, another] = numbers;
  // What is not of the list has its number after the list's.
  if (number !== undefined && another === undefined && options[number - 1]?.id === dontKnow && tokens.length <= 4)
    return answer(dontKnow);
  if (numbers.length > 0 && numbers.length >= tokens.filter((token) => token.length > 2).length) {
    const picked = all.filter((_, index) => numbers.includes(index + 1));
    return picked.length === new Set(numbers).size ? answer(picked) : { kind: 'none' };
  }
  const parts = utterance.text.split(/[,;\n]|\s(?:i|y)\s/).filter((part) => part.trim() !== '');
  const ids = parts.flatMap((part) => pickOne(content, question, knowledge.read(part))?.id ?? []);
  return ids.length > 0 && ids.length === parts.length ? answer([...new Set(ids)]) : { kind: 'none' };
}

/** The only option that a text surely is, or whose label has it as a word: «e-NOTUM» for «Notificació (e-NOTUM)». */
function pickOne(content: Content, question: Several, utterance: Utterance): Option | null {
  const read = readOption(content, utterance, question.options);
  if (read.kind === 'option' && read.sure) return read.option;
  const said = utterance.compact;
  if (said.length < shortestName || utterance.text.includes('?')) return null;
  const [only, another] = question.options.filter((option) => runsOf(option).has(said));
  return another ? null : (only ?? null);
}

/** The empty choice as a list of options: the same every time, for whoever prepares one. */
const noneOf = onceForEach(({ none }: Several) => [{ label: none }]);

/** Every run of words of a label, without spaces: «la», «laseu», «seu». */
const runsOf = onceForEach(({ label }: Option) => {
  const tokens = words(label);
  return new Set(
    tokens.flatMap((_, start) => tokens.slice(start).map((_, size) => tokens.slice(start, start + size + 1).join(''))),
  );
});
