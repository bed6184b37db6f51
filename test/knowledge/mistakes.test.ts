import { describe, expect, test } from 'vitest';
import { formatMistake } from '../../knowledge/load/mistake.ts';
import { copyContent, lineOf, refusal, replace } from './broken-content.ts';

describe('all the mistakes are told at once', () => {
  test('of several files and kinds, each at its place', () => {
    const content = copyContent();
    const service = content.edit('services/copia.yaml', replace('url: https://www', 'url: www'));
    const norms = content.edit('resources/norms.yaml', (text) =>
      [replace('short: ', 'curt: '), replace('duties:', 'deures:')].reduce((edited, edit) => edit(edited), text),
    );
    const bands = content.edit('model/bands.yaml', replace('max: 10000', 'max: molts'));
    const words = content.edit('language/words.yaml', replace('synonyms:', 'synonyms: "'));
    const towns = content.edit('towns.csv', replace('13227', '13.227'));
    content.remove('model/levels.yaml');

    const places = refusal(content.folder).mistakes.map(({ file, line }) => `${file}:${line}`);

    expect(places).toEqual(
      expect.arrayContaining([
        `content/services/copia.yaml:${lineOf(service, 'url: www')}`,
        `content/resources/norms.yaml:${lineOf(norms, 'curt: ')}`,
        `content/resources/norms.yaml:${lineOf(norms, 'deures:')}`,
        `content/model/bands.yaml:${lineOf(bands, 'max: molts')}`,
        `content/language/words.yaml:${lineOf(words, 'synonyms: "')}`,
        `content/towns.csv:${lineOf(towns, '13.227')}`,
        'content/model/levels.yaml:1',
      ]),
    );
  });

  test('an area that is gone is told as such wherever it is named, by the word that the guide for editors has for it', () => {
    const content = copyContent();
    content.remove('model/dimensions/metadades.yaml');

    const told = refusal(content.folder).mistakes;
    expect([...new Set(told.map(({ message }) => message))]).toEqual(['No existeix l’àmbit «metadades».']);
    expect(new Set(told.map(({ file }) => file)).size).toBeGreaterThan(4);
  });

  test('and so are the references that lead nowhere', () => {
    const content = copyContent();
    content.edit('services/copia.yaml', replace('sources: [fitxa]', 'sources: [cap]'));
    content.edit('model/mandatory.yaml', replace('services: [enotum]', 'services: [cap]'));
    content.edit('guides/diagnosi.yaml', replace('of: poblacio', 'of: cap'));

    expect(refusal(content.folder).mistakes.map(({ file, message }) => [file, message])).toEqual(
      expect.arrayContaining([
        ['content/services/copia.yaml', expect.stringContaining('«cap»')],
        ['content/model/mandatory.yaml', expect.stringContaining('«cap»')],
        ['content/guides/diagnosi.yaml', expect.stringContaining('«cap»')],
      ]),
    );
  });
});

describe('half a knowledge base is never returned', () => {
  const single = [
    ...['bands', 'levels', 'mandatory', 'duties'].map((name) => `model/${name}.yaml`),
    ...['portals', 'examples', 'norms'].map((name) => `resources/${name}.yaml`),
    ...['topics', 'commands', 'words', 'empty-words'].map((name) => `language/${name}.yaml`),
    'towns.csv',
  ];

  test.each(single)('without %s nothing is loaded', (file) => {
    const content = copyContent();
    content.remove(file);
    expect(refusal(content.folder).mistakes).toEqual([
      { file: `content/${file}`, line: 1, column: 1, message: expect.stringContaining('No trobo aquest fitxer') },
    ]);
  });

  test('nor without a service that others speak of', () => {
    const content = copyContent();
    content.remove('services/enotum.yaml');
    expect(refusal(content.folder).message).toContain('«enotum»');
  });

  test('what is thrown reads as a list of places that an editor can open', () => {
    const content = copyContent();
    content.edit('services/copia.yaml', (text) => replace('aliases:', 'alies:')(replace('summary:', 'resum:')(text)));
    const { message, mistakes } = refusal(content.folder);
    expect(message).toBe(mistakes.map(formatMistake).join('\n'));
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^content\/services\/copia\.yaml:\d+:\d+ .*«resum».*«summary»/),
      expect.stringMatching(/^content\/services\/copia\.yaml:\d+:\d+ .*«alies».*«aliases»/),
    ]);
  });
});
