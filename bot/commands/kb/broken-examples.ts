import { answersOf } from '../../../knowledge/lint/answers-of.ts';
import { examplesOf, type PlacedExample } from '../../../knowledge/load/examples-of.ts';
import type { Library } from '../../../knowledge/load/load-content.ts';
import { formatMistake, type Mistake } from '../../../knowledge/load/mistake.ts';
import type { Played } from './play-talk.ts';
import { saysWhole } from './says-whole.ts';

/** An example that does not go as it says. */
export interface BrokenExample extends Mistake {
  /** Tells it from the others, whatever line it is in. */
  key: string;
}

/** What the person writes in each example of the content, turn by turn. */
export function talksOf({ files }: Library): string[][] {
  return examplesOf(files).map(({ example }) => ('talk' in example ? example.talk : [example.q]));
}

/**
 * The examples of the content that no longer go as they say, with what is answered in their place and where that is written.
 * @param played what each of `talksOf` came to
 */
export function brokenExamples(library: Library, played: readonly Played[]): BrokenExample[] {
  const { files } = library;
  const talks = talksOf(library);
  const answers = answersOf(files);
  return examplesOf(files).flatMap((placed, at) => {
    const { file, path } = placed;
    const said = talks[at] ?? [];
    const came = played[at];
    const missing = came ? whatIsMissing(placed, came) : null;
    if (!came || missing === null) return [];
    const answered = inOneLine(came.text);
    const from = answers.filter(({ text }) => answered.includes(inOneLine(text)))[0];
    const where = from ? ` (${formatMistake(from.file.mistake(from.path, '')).trim()})` : '';
    const message = `L’exemple «${said.join(' · ')}» ja no va bé: ${missing} Ara diu: «${cut(answered)}»${where}.`;
    return [{ ...file.mistake(path, message), key: `${file.name} ${said.join('\n')}` }];
  });
}

function whatIsMissing({ file, example }: PlacedExample, { text, guide, outcome }: Played): string | null {
  const wanted = 'talk' in example ? example.outcome : undefined;
  if (wanted !== undefined && (outcome !== wanted || guide !== file.data.id)) {
    return `havia d’arribar al resultat «${wanted}» i ${outcome ? `arriba a «${outcome}»` : 'no arriba a cap'}.`;
  }
  const missing = (example.says ?? []).filter((words) => !saysWhole(comparable(text), comparable(words)));
  return missing.length > 0 ? `no diu ${missing.map((words) => `«${words}»`).join(' ni ')}.` : null;
}

/** Capitals, kinds of apostrophe, emphasis and ends of line make no difference. */
function comparable(text: string): string {
  return inOneLine(text).toLowerCase().replaceAll('’', "'");
}

function inOneLine(text: string): string {
  return text.replaceAll('*', '').replace(/\s+/g, ' ').trim();
}

const mostShown = 160;

function cut(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
