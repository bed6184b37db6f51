import { closeSync, writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { ContentError } from '../../knowledge/load/mistake.ts';
import { keptTexts } from '../prepare/kept-texts.ts';
import type { ReadApart } from './read-apart.ts';

/*
 * Reads the content for a service that goes on answering: to parse it would make everybody wait. It runs as a process of its own,
 * read-content FOLDER [TEXTS], and writes what came of it on standard output, as `v8.serialize` does.
 */
const standardOutput = 1;
const [folder = '', textsFile] = process.argv.slice(2);
const texts = textsFile ? keptTexts(textsFile) : null;
writeFileSync(standardOutput, serialize(read()));
// Closed before what was read is kept: whoever waits for it need not wait for that.
closeSync(standardOutput);
texts?.keep();

function read(): ReadApart {
  try {
    return { content: loadContent(folder, texts?.check) };
  } catch (error) {
    if (error instanceof ContentError) return { mistakes: error.mistakes };
    throw error;
  }
}
