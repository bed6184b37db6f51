import { describe, expect, test } from 'vitest';
import { play } from './play.ts';
import { readScript, readScripts } from './script.ts';

describe('the scripts of this folder', () => {
  test.each(readScripts())('$file: $title', (script) => play(script));
});

describe('a script that is wrong', () => {
  const failing = (turns: string) => () => play(readScript('prova.yaml', `title: Prova\nturns:\n${turns}`));

  test.each([
    ['an unknown key', '  - diu: hola\n    preguta: poblacio', /prova\.yaml.*preguta/s],
    ['two doings in one turn', '  - diu: hola\n    toca: Sí', /exactly one of/],
    ['a tap on nothing', '  - toca: Un botó que no hi és', /torn 1 .*Un botó que no hi és/s],
    ['a question that is not the one asked', '  - diu: fes-me la diagnosi\n    pregunta: franja', /torn 1 .*franja/s],
    ['a word that nobody said', '  - diu: hola\n    conte: ornitorinc', /ornitorinc/],
    ['a word that had to be absent', '  - diu: hola\n    sense: hola', /sense/],
    ['a plan that there is not', '  - diu: hola\n    pla: { franja: 5000-10000 }', /pla/],
  ])('fails clearly: %s', (_, turns, message) => {
    expect(failing(turns)).toThrow(message);
  });
});
