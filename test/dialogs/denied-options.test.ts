import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { wordsDenied } from '../../dialogs/questions/readers/words-denied.ts';
import { knowledge } from './real-knowledge.ts';

const recorded = (question: string, text: string) => askAt(knowledge, `diagnosi/${question}`, text).value;

describe('who says what there is not has not chosen it', () => {
  test.each([
    ['organitzacio', 'no tenim comissio'],
    ['organitzacio', 'ho porto jo, però sense hores'],
    ['organitzacio', 'no tenim partida'],
    ['seguretat', 'encara no tenim doble factor'],
    ['seguretat', 'sense doble factor'],
    ['seguretat', 'doble factor encara no'],
    ['seguretat', 'no entrem amb certificat'],
    ['seguretat', 'no tenim un usuari cadascú'],
    ['seguretat', 'cadascú amb el seu, menys jo que faig servir el de la companya'],
    ['plataforma', 'no és un gestor gran'],
    ['integracions', 'l’e-NOTUM sí, però el registre no'],
    ['integracions', 'MUX sí, e-NOTUM no'],
    ['interoperabilitat', 'no consultem tot el que es pot'],
    ['eines-signatura', 'cap document no es firma amb segell'],
    ['eines-signatura', 'portafirmes sense fluxos'],
    ['tramitacio', 'no tots els tràmits tenen fitxa'],
    ['grup-equip', 'no tenim comissió'],
    ['grup-gestor', 'petit però amb MUX, e-NOTUM no'],
    ['grup-tramits', 'encara no donem idCAT'],
    // What is named first and then denied.
    ['organitzacio', 'comissió no n’hi ha pas'],
    ['seguretat', 'el doble factor encara no l’hem posat en marxa'],
    ['eines-signatura', 'de segell, res'],
    ['abast', 'la completa no, que entro a una reunió'],
  ])('%s: «%s» records nothing', (question, text) => {
    expect(recorded(question, text)).toBeNull();
  });

  test('the option before the one denied is proposed', () => {
    expect(askAt(knowledge, 'diagnosi/organitzacio', 'no tenim comissió').text).toContain('Una persona i partida');
  });

  test.each([
    ['plataforma', 'no tenim gestor', 'tot-manual'],
    ['interoperabilitat', 'no demanem cap paper que es pugui consultar', 'tots-els-possibles'],
    ['organitzacio', 'ningú en concret', 'ningu'],
    ['seguretat', 'de fora no hi entra ningú sense el codi del mòbil', 'doble-factor'],
  ])('%s: «%s» is the option that says so', (question, text, option) => {
    expect(recorded(question, text)).toBe(option);
  });
});

describe('the words that a reply says not to be so', () => {
  const denied = (text: string) => {
    const { clauses, words } = knowledge.read(text);
    return Array.from(wordsDenied(words, clauses), (at) => words[at]).sort();
  };

  test.each([
    ['no tenim comissió, però sí una persona', ['comissio', 'tenim']],
    ['amb fluxos, sense segell', ['segell']],
    ['doble factor encara no', ['doble', 'factor']],
    // What is only for a part is not denied.
    ['no només el registre', []],
    ['el cap d’informàtica', []],
    // With it, all of them do.
    ['no hi entra ningú sense certificat', []],
  ])('«%s»', (text, words) => {
    expect(denied(text)).toEqual(words);
  });
});
