import { describe, expect, test } from 'vitest';
import { append, copyContent, deleteLine, insertBelow, refusal, replace } from './broken-content.ts';
import { testMistakes } from './editor-mistake.ts';

const service = 'services/copia.yaml';
const dimension = 'model/dimensions/eines-signatura.yaml';

describe('what a file says of itself is checked against its schema', () => {
  testMistakes([
    {
      what: 'a missing field of the file',
      file: service,
      edit: deleteLine('summary:'),
      at: 'id: copia',
      says: /«summary»/,
    },
    {
      what: 'a missing field of an item',
      file: service,
      edit: deleteLine('    a: «Compulsa»'),
      at: '  - q: Quina diferència',
      says: /«a»/,
    },
    {
      what: 'a missing level',
      file: dimension,
      edit: deleteLine('    obligatori: null'),
      at: '    recomanat: null',
      says: /«obligatori»/,
    },
    {
      what: 'a key that does not exist, for a real one misspelt',
      file: service,
      edit: replace('paraphrases:', 'parafrases:'),
      at: 'parafrases:',
      says: /«parafrases».*volies dir «paraphrases»/,
    },
    {
      what: 'a required key misspelt: it is told once',
      file: service,
      edit: replace('aliases:', 'alies:'),
      at: 'alies:',
      says: /«alies».*volies dir «aliases»/,
    },
    {
      what: 'a required key of a fact with two letters that changed places',
      file: service,
      edit: insertBelow('  cost:', '    - { txet: És de franc., unsourced: true }'),
      at: '- { txet:',
      says: /«txet».*volies dir «text»/,
    },
    {
      what: 'a key that need not be there, misspelt',
      file: service,
      edit: insertBelow('  cost:', '    - { text: És de franc., usourced: true }'),
      at: 'usourced: true',
      says: /«usourced».*volies dir «unsourced»/,
    },
    {
      what: 'a key of one of the types of question, misspelt',
      file: 'guides/diagnosi.yaml',
      edit: replace('    beforehand: true', '    beforhand: true'),
      at: 'beforhand: true',
      says: /«beforhand».*volies dir «beforehand»/,
    },
    {
      what: 'a key like no other: those that there are',
      file: service,
      edit: insertBelow('  cost:', '    - { text: És de franc., unsourced: true, zzz: 1 }'),
      at: 'zzz: 1',
      says: /«zzz».*Aquí hi poden anar: text, sources, unsourced, dated/,
    },
    {
      what: 'a topic that does not exist',
      file: service,
      edit: replace('  formacio:', '  cursos:'),
      at: '  cursos:',
      says: /«cursos»/,
      notAlone: true,
    },
    {
      what: 'a text where a list goes',
      file: service,
      edit: replace('sources: [fitxa]', 'sources: fitxa'),
      at: 'sources: fitxa',
      says: /«sources».*llista/,
    },
    {
      what: 'a province that does not exist',
      file: 'services/bopb.yaml',
      edit: replace('province: Barcelona', 'province: Barcelonès'),
      at: 'province: Barcelonès',
      says: /«province».*Barcelona.*Girona.*Lleida.*Tarragona/,
    },
    {
      what: 'a list where a text goes',
      file: service,
      edit: replace('name: Còpia', 'name: [Còpia]'),
      at: 'name: [Còpia]',
      says: /«name».*text/,
    },
    {
      what: 'a number where a text goes',
      file: service,
      edit: replace('dated: "2017"', 'dated: 2017'),
      at: 'dated: 2017',
      says: /«dated».*text/,
    },
    {
      what: 'a text where a number goes',
      file: dimension,
      edit: replace('order: 6', 'order: sis'),
      at: 'order: sis',
      says: /«order».*número/,
    },
    {
      what: 'a number that is not positive',
      file: dimension,
      edit: replace('order: 6', 'order: 0'),
      at: 'order: 0',
      says: /«order».*més gran que 0/,
    },
    {
      what: 'a key with nothing after it',
      file: service,
      edit: replace('name: Còpia', 'name:'),
      at: 'name:',
      says: /«name».*text/,
    },
    {
      what: 'an empty text',
      file: service,
      edit: replace('name: Còpia', 'name: " "'),
      at: 'name: " "',
      says: /«name»/,
    },
    {
      what: 'a topic with no fact',
      file: service,
      edit: (text) => text.replace(/ {2}cost:\n( {4}.*\n)+/, '  cost: []\n'),
      at: '  cost: []',
      says: /«cost».*1/,
    },
    {
      what: 'an address without https://',
      file: service,
      edit: replace('url: https://www.aoc.cat', 'url: www.aoc.cat'),
      at: 'url: www.aoc.cat',
      says: /«url».*https/,
    },
    {
      what: 'an address that is not of the web',
      file: 'resources/norms.yaml',
      edit: replace('url: https:', 'url: ftp:'),
      at: 'url: ftp:',
      says: /«url».*https/,
    },
    {
      what: 'a date that is not ISO',
      file: service,
      edit: insertBelow('    title: Còpia, pàgina', '    checked: 31/1/2026'),
      at: 'checked: 31/1/2026',
      says: /«checked».*data/,
    },
    {
      what: 'an id with capitals and spaces',
      file: 'model/mandatory.yaml',
      edit: replace('- id: certificats', '- id: Els certificats'),
      at: '- id: Els certificats',
      says: /«id».*identificador/,
    },
    {
      what: 'the key of a source with a capital',
      file: service,
      edit: replace('  fitxa:', '  Fitxa:'),
      at: '  Fitxa:',
      says: /«Fitxa».*identificador/,
    },
    {
      what: 'a value that is not in its list',
      file: dimension,
      edit: replace('who: [secretaria,', 'who: [secretari,'),
      at: 'who: [secretari,',
      says: /secretaria, informatica/,
    },
    {
      what: 'a level too many',
      file: 'model/levels.yaml',
      edit: append('- id: avancat\n  title: Un altre\n  text: Un altre nivell.'),
      at: '- id: obligatori',
      says: /3/,
    },
    {
      what: 'a topic too few',
      file: 'language/topics.yaml',
      edit: (text) => text.slice(0, text.lastIndexOf('- id: ')),
      at: '- id: que-es',
      says: /11/,
    },
  ]);
});

test('the mark is on the key that nobody knows, and not on what it says', () => {
  const content = copyContent();
  content.edit('services/copia.yaml', insertBelow('  cost:', '    - text: És de franc.\n      usourced: true'));
  expect(refusal(content.folder).mistakes.map(({ column }) => column)).toContain(7);
});
