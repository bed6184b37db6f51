import { expect, test } from 'vitest';
import { foundElsewhere } from '../../bot/commands/kb/found-elsewhere.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadLibrary } from '../../knowledge/load/load-content.ts';
import { copyContent, insertBelow, lineOf } from './broken-content.ts';
import { rememberedCheck } from './load-again.ts';

const today = '2026-10-12';

test('a way of asking that finds another question is told at its line, and those that find theirs are not', () => {
  const content = copyContent();
  const text = content.edit(
    'services/copia.yaml',
    insertBelow(
      'questions:',
      [
        '  - q: Es pot fer una còpia autèntica de plànols gegants?',
        '    also:',
        '      - quant costa la T-CAT?',
        '    a: Sí.',
        '    unsourced: true',
      ].join('\n'),
    ),
  );
  const { files, content: known } = loadLibrary(content.folder, rememberedCheck);
  const copia = files.services.filter(({ stem }) => stem === 'copia');
  const looked = foundElsewhere({ services: copia, dimensions: [], matters: [] }, createKnowledge(known), today);
  const lines = looked.map(({ line }) => line);
  expect(lines).toContain(lineOf(text, '- quant costa la T-CAT?'));
  expect(lines).not.toContain(lineOf(text, '- q: Es pot fer una còpia autèntica de plànols'));
}, 60_000);
