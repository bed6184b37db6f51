import { loadContent } from '../../knowledge/load/load-content.ts';
import { ContentError } from '../../knowledge/load/mistake.ts';
import { keptTexts } from '../prepare/kept-texts.ts';
import type { ContentRead } from './content-reader.ts';

/*
 * Reads the content for a service that goes on answering: to parse it would make everybody wait. It runs as a process of its own,
 * read-content FOLDER [TEXTS], tells what came of it each time that it is asked, and ends with who asked.
 */
const [folder = '', textsFile] = process.argv.slice(2);
const texts = textsFile ? keptTexts(textsFile) : null;
process.once('disconnect', () => process.exit());
// Kept once it is told: whoever waits for it need not wait for that.
process.on('message', () => process.send?.(read(), undefined, undefined, () => texts?.keep()));

function read(): ContentRead {
  try {
    return { content: loadContent(folder, texts?.check) };
  } catch (error) {
    if (error instanceof ContentError) return { mistakes: error.mistakes };
    throw error;
  }
}
