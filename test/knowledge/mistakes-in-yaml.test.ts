import { describe } from 'vitest';
import { append, insertBelow, replace } from './broken-content.ts';
import { testMistakes } from './editor-mistake.ts';

const service = 'services/copia.yaml';
const dimension = 'model/dimensions/eines-signatura.yaml';

// A syntax error often makes the parser stumble again further down: what matters is that the right line is blamed.
describe('text that is not well-formed YAML is refused at its line', () => {
  testMistakes([
    {
      what: 'a key further left than its block',
      file: dimension,
      edit: replace('    label: Document', '   label: Document'),
      at: '   label: Document',
      says: /3 espais/,
    },
    {
      what: 'a key further right than its block',
      file: service,
      edit: replace('summary:', ' summary:'),
      at: ' summary:',
      says: /un espai/,
    },
    {
      what: 'a key further right than its block by two',
      file: service,
      edit: replace('summary:', '  summary:'),
      at: 'name: Còpia',
      says: /la línia de sota té massa sagnat/,
      notAlone: true,
    },
    {
      what: 'a dash of a word processor where one of a list goes',
      file: service,
      edit: insertBelow('questions:', '  – q: Es fa?\n    a: No.\n    unsourced: true'),
      at: '  – q: Es fa?',
      says: /«–» no és el guió/,
    },
    {
      what: 'a dash with no space after it',
      file: service,
      edit: insertBelow('questions:', '  -q: Es fa?\n    a: No.\n    unsourced: true'),
      at: '  -q: Es fa?',
      says: /guió i la clau hi va un espai/,
    },
    {
      what: 'a colon with no space after it',
      file: service,
      edit: insertBelow('questions:', '  - q:Es fa?\n    a: No.\n    unsourced: true'),
      at: '  - q:Es fa?',
      says: /Després de «q:» hi va un espai/,
    },
    {
      what: 'a tab',
      file: service,
      edit: replace('  text: Suport', '\ttext: Suport'),
      at: '\ttext: Suport',
      says: /tabulació/,
    },
    {
      what: 'a quote that is not closed',
      file: dimension,
      edit: replace('dated: "2022"', 'dated: "2022'),
      at: 'dated: "2022',
      says: /cometes/,
    },
    {
      what: 'a quote that is not closed, with no other below',
      file: 'language/words.yaml',
      edit: replace('synonyms:', 'synonyms: "'),
      at: 'synonyms: "',
      says: /cometes/,
    },
    {
      what: 'a quote inside quotes',
      file: dimension,
      edit: replace('text: "Demaneu el segell', 'text: "Demaneu "el segell'),
      at: 'text: "Demaneu "el segell',
      says: /cometes/,
      notAlone: true,
    },
    {
      what: 'a list whose bracket is not closed',
      file: 'guides/diagnosi.yaml',
      edit: replace('orientacio: ["no"]', 'orientacio: ["no"'),
      at: '- id: eines',
      says: /claudàtor|sagnat/,
      notAlone: true,
    },
    {
      what: 'a colon in a text without quotes',
      file: dimension,
      edit: replace('reason: La', 'reason: Nota: la'),
      at: 'reason: Nota: la',
      says: /«: ».*cometes/,
    },
    {
      what: 'a colon in a text without quotes, between braces',
      file: service,
      edit: insertBelow('  cost:', '    - { text: Nota: és de franc, sources: [fitxa] }'),
      at: '- { text: Nota:',
      says: /«: ».*cometes/,
    },
    {
      what: 'a list of lines between brackets',
      file: service,
      edit: replace('sources: [fitxa]', 'sources: [\n        - fitxa\n        - upf\n      ]'),
      at: '        - fitxa',
      says: /amb comes/,
    },
    {
      what: 'a key without its colon',
      file: service,
      edit: replace('name: Còpia', 'name Còpia'),
      at: 'name Còpia',
      says: /dos punts/,
    },
    {
      what: 'a key written twice',
      file: service,
      edit: insertBelow('name: Còpia', 'name: Una altra'),
      at: 'name: Una altra',
      says: /ja és més amunt/,
    },
    {
      what: 'a text that starts with a percent sign',
      file: service,
      edit: replace('summary: c', 'summary: %c'),
      at: 'summary: %c',
      says: /caràcter reservat/,
    },
    {
      what: 'a text that starts with an asterisk',
      file: service,
      edit: replace('name: Còpia', 'name: *Còpia*'),
      at: 'name: *Còpia*',
      says: /caràcter reservat/,
    },
    {
      what: 'a text that starts with an exclamation mark',
      file: service,
      edit: replace('summary: c', 'summary: !nou c'),
      at: 'summary: !nou c',
      says: /caràcter reservat/,
    },
    {
      what: 'two documents in one file',
      file: service,
      edit: append('---\nid: una-altra'),
      at: '---\nid: una-altra',
      says: /«---»/,
    },
    {
      what: 'an empty file',
      file: service,
      edit: () => '',
      at: '',
      says: /El fitxer és buit/,
    },
  ]);
});
