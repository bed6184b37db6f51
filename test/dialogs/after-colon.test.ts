import { expect, test } from 'vitest';
import { afterColon } from '../../dialogs/after-colon.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';

const content = loadContent();

test.each([
  ["S'entra a tots els serveis.", "s'entra a tots els serveis."],
  ["És el canal de l'ajuntament.", "és el canal de l'ajuntament."],
  ["L'AOC ha de posar eines.", "l'AOC ha de posar eines."],
  ['A mà.', 'a mà.'],
  ['EACAT i ERES.', 'EACAT i ERES.'],
  ['Portasignatures, des del gestor.', 'Portasignatures, des del gestor.'],
  ['Via Oberta per a alguns tràmits.', 'Via Oberta per a alguns tràmits.'],
  ['', ''],
])('after a colon, «%s» is «%s»', (text, expected) => {
  expect(afterColon(content, text)).toBe(expected);
});
