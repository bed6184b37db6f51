import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { knowledge } from './real-knowledge.ts';

/** What is recorded is what is lacking: the rest is in place. */
const lacking = (question: string, text: string) => askAt(knowledge, `diagnosi/${question}`, text).value;

describe('what is in place of a list, told in sentences', () => {
  test.each([
    ['deures', 'la delegada de dades i els menors cada trimestre', ['delegat-proteccio-dades', 'contractes-menors']],
    ['deures', 'la política de seguretat i l’ENS; de la resta, res', ['politica-seguretat', 'conformitat-ens']],
    ['eines', 'EACAT funciona, l’e-NOTUM també, i el Representa encara no', ['eacat', 'enotum']],
    [
      'eines',
      'l’EACAT, la T-CAT i la factura electrònica; tota la resta és verda',
      ['eacat', 'certificats', 'factura'],
    ],
    ['eines', 'e-NOTUM i el portasignatures; del que queda, ni parlar-ne', ['enotum', 'portasignatures']],
    ['eines', 'de la primera a la quarta', ['eacat', 'certificats', 'enotum', 'portasignatures']],
    ['eines', 'de la 1 a la 2, i la 4; les altres, nanai', ['eacat', 'certificats', 'portasignatures']],
    ['eines', 'les dues primeres i l’última', ['eacat', 'certificats', 'procediment-generic']],
    ['eines', '1,2,3 6 i 7', ['eacat', 'certificats', 'enotum', 'factura', 'contractacio']],
    ['eines', '1, 2 i 3, la 8 està demanada', ['eacat', 'certificats', 'enotum']],
    ['eines', 'de la 1 a la 4, excepte la 2', ['eacat', 'enotum', 'portasignatures']],
    ['deures', 'tenim DPD però no política de seguretat', ['delegat-proteccio-dades']],
  ])('%s: «%s»', (question, text, inPlace) => {
    const missing = lacking(question, text);
    expect(missing).toBeInstanceOf(Array);
    for (const id of inPlace) expect(missing).not.toContain(id);
    const all = lacking(question, 'cap') as string[];
    expect(missing).toHaveLength(all.length - inPlace.length);
  });

  test.each([
    ['eines', 'ens falten l’iArxiu i el Representa, la resta hi és', ['iarxiu', 'representa']],
    ['deures', 'tots menys el canal intern i l’accessibilitat', ['canal-intern', 'declaracio-accessibilitat']],
    ['deures', 'tots tret de l’ENS i el pla digital', ['conformitat-ens', 'pla-i-portal-digital']],
    ['eines', 'el 13 i el 14 no', ['fue', 'copia']],
    ['deures', 'tots fora del canal intern', ['canal-intern']],
    [
      'deures',
      'ho complim tot amb dues excepcions: l’accessibilitat i l’ENS',
      ['declaracio-accessibilitat', 'conformitat-ens'],
    ],
  ])('%s: «%s» lacks those', (question, text, missing) => {
    expect([...(lacking(question, text) as string[])].sort()).toEqual([...missing].sort());
  });

  test('it is said how it was understood', () => {
    expect(askAt(knowledge, 'diagnosi/eines', 'EACAT funciona, i el Representa encara no').text).toMatch(
      /^Entès: EACAT/,
    );
  });

  test.each([
    ['deures', 'les de sempre, ja saps'],
    ['deures', 'gairebé totes'],
    ['deures', 'la meitat depenen d’un informe que no arriba mai'],
    // What is so of one thing is not told of the others.
    ['deures', 'la signatura la fem amb T-CAT, cadascú la seva'],
    ['eines', 'ho fem tot amb Gestiona'],
    ['eines', 'jo sol, i cadascú té el seu usuari'],
    ['eines', 'només tinc 2 minuts'],
    // The two are one thing of the list.
    ['eines', 'la seu sí, la transparència a mitges'],
    ['eines', 'quins són els 3 primers'],
    ['deures', 'el 3 què vol dir exactament'],
  ])('%s: «%s» says not which, and nothing is recorded', (question, text) => {
    expect(lacking(question, text)).toBeNull();
  });
});

describe('the whole of a list, told in a clause', () => {
  test.each([
    'encara anem amb tampó i tinta, cap ni una',
    'ni un. Ja ho he dit',
    'estamos a cero, ninguna montada',
    'de tot això encara res de res',
    'de tot això encara res',
    'res de tot això',
  ])('«%s»: none is in place', (text) => {
    expect(lacking('eines', text)).toEqual(lacking('eines', 'cap'));
  });

  test.each([
    'totes totes, no en falta ni una',
    'Tots. I mira que no s’ho creu ningú',
    'tots, que la secretària no en perdona ni un',
    'todas y cada una',
    'sí a tot, ens ho va mirar l’auditora al maig',
  ])('«%s»: all are', (text) => {
    expect(lacking('deures', text)).toEqual([]);
  });

  test('what ends a list is never told of all of it', () => {
    expect(
      lacking('deures', 'security policy approved, with people in charge, and the ENS done. nothing else'),
    ).not.toEqual([]);
  });

  test('and the number of «No ho sé», after those of the list, is that', () => {
    expect(lacking('eines', '17')).toBe('no-ho-se');
  });
});
