import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { createSearch } from '../../knowledge/understand/retrieval/search.ts';
import { createSpeller } from '../../knowledge/understand/utterance/speller.ts';
import { printConfusions } from './confusions.ts';
import { printGrowth } from './growth.ts';
import { timeOf } from './measure-time.ts';
import { printPageSizes } from './page-sizes.ts';
import { printReaders } from './readers.ts';
import { ms, seconds } from './table.ts';
import { printUnderstanding } from './understanding.ts';

/* The measurements, one after another. A section more is one more call. */

const start = performance.now();
const content = loadContent();
const loaded = performance.now();
const knowledge = createKnowledge(content);
const built = performance.now();
converse(knowledge, emptyMemory, { type: 'message', text: 'què necessito per integrar e-NOTUM?' }, '2026-01-01');
const asked = performance.now();

printUnderstanding(content, knowledge);
printReaders(knowledge);
console.log(
  `\nContent read and checked in ${ms(loaded - start)}; index and readers built in ${ms(built - loaded)}; ` +
    `the first question, that learns what is left for it, takes ${ms(asked - built)}`,
);
console.log(`The search alone, once warm, in ${ms(timeOf(() => createSearch(content, createSpeller())))}`);
printGrowth(content, knowledge);
console.log('');
printConfusions(knowledge);
await printPageSizes(knowledge);
console.log(`\nAll measured in ${seconds(performance.now() - start)}`);
