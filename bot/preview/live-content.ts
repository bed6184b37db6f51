import { createKnowledge, type Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Library, loadLibrary } from '../../knowledge/load/load-content.ts';
import { ContentError, type Mistake } from '../../knowledge/load/mistake.ts';
import { rememberingTexts } from '../../knowledge/load/remembering-texts.ts';
import { once } from '../../knowledge/understand/once.ts';
import { watchFolder } from '../reload/watch-folder.ts';

/** The content as it was the last time that it had no mistakes, with all that can be asked of it. */
export interface GoodContent {
  library: Library;
  /** Made the first time that it is asked for: it takes longer than to read it. */
  knowledge(): Knowledge;
  readAt: Date;
}

/** The content of a folder while somebody writes it. */
export interface LiveContent {
  readonly folder: string;
  /** Null while it has never been without mistakes. */
  readonly good: GoodContent | null;
  /** Of the files as they are now; with any, what is shown is older than they are. */
  readonly mistakes: readonly Mistake[];
  /** Another each time that it is read. */
  readonly version: string;
  close(): void;
}

/**
 * Reads a content folder now, and again whenever its files change.
 * @param changed called when it has been read again without mistakes
 */
export function openLiveContent(folder: string, changed: (good: GoodContent) => void): LiveContent {
  const check = rememberingTexts();
  const begun = Date.now();
  let times = 0;
  let good: GoodContent | null = null;
  let mistakes: readonly Mistake[] = [];

  const read = () => {
    times++;
    try {
      const library = loadLibrary(folder, check);
      const knowledge = once(() => createKnowledge(library.content));
      good = { library, knowledge, readAt: new Date() };
      mistakes = [];
      if (times > 1) changed(good);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      mistakes = error.mistakes;
    }
  };
  read();
  const stopWatching = watchFolder(folder, read);

  return {
    folder,
    get good() {
      return good;
    },
    get mistakes() {
      return mistakes;
    },
    get version() {
      return `${begun}.${times}`;
    },
    close: stopWatching,
  };
}
