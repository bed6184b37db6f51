import type { ContentFile, Path } from '../load/content-file.ts';
import { folders, singleFiles } from '../load/content-files.ts';
import { eachText } from '../load/each-text.ts';
import type { Mistake } from '../load/mistake.ts';
import type { ContentFiles } from '../load/read-content-files.ts';

/** A text that people read, and where it is written. */
export interface ReadText {
  text: string;
  /** The title of a source, a law, a link or a service of the State: somebody else's words. */
  isQuoted: boolean;
  /** Of a fact or an answer, which are said in a chat; not of a label or a title. */
  isSaid: boolean;
  /** @param words what it is about, as it is written in the text */
  mistake(message: string, words?: string): Mistake;
}

/** Keys whose text is shown; the others are ids, addresses and what people may write. */
const shown = new Set(
  'name summary title label text q a question reason meaning signs effortNote dated caution none all unit short why action contact whose what article'.split(
    ' ',
  ),
);
const said = new Set(['text', 'a', 'meaning', 'reason', 'caution', 'why', 'action']);
/** Parts of a file that are in other languages or for editors alone. */
const apart = new Set(['es', 'en', 'examples']);
const citing = new Set(['sources', 'links', 'law', 'laws', 'help']);
/** Of the files of words that people write, the only one with texts that they read. */
const readOfLanguage = singleFiles.topics.path;

/** Every text of the content that people read, in the order of the files. */
export function textsPeopleRead(files: ContentFiles): ReadText[] {
  return everyFile(files).flatMap((file) =>
    eachText(file.data, isShown).map(({ path, text }) => ({
      text,
      isQuoted: file === files.lookalikes || (path.at(-1) === 'title' && path.some((key) => citing.has(String(key)))),
      isSaid: said.has(String(keyOf(path))),
      mistake: (message, words) => file.mistake(path, message, words),
    })),
  );
}

function isShown(path: Path): boolean {
  return shown.has(String(keyOf(path))) && !path.some((key) => apart.has(String(key)));
}

/** The last key that is no place in a list. */
function keyOf(path: Path): PropertyKey | undefined {
  return path.findLast((key) => typeof key === 'string');
}

/** The files whose texts are looked at. */
export function everyFile(files: ContentFiles): ContentFile<unknown>[] {
  const one = Object.entries(singleFiles)
    .filter(([, { path }]) => !path.startsWith('language/') || path === readOfLanguage)
    .map(([name]) => name);
  return [
    ...Object.keys(folders).flatMap((name) => files[name as keyof typeof folders] as ContentFile<unknown>[]),
    ...one.map((name) => files[name as keyof typeof singleFiles] as ContentFile<unknown>),
  ];
}
