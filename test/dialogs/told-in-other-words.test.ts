import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { askOnce } from '../../bot/commands/ask-once.ts';
import { guideOptions } from '../../knowledge/guide-options.ts';
import { knowledge } from './real-knowledge.ts';

describe('what a council has of a list is told by any of its names, and the rest is what it lacks', () => {
  test.each([
    ['eacat, la t-cat i l’efact. De la resta encara res', ['eacat', 'certificats', 'factura']],
    ['fem servir e-tram i enotum; la resta no', ['etram', 'enotum']],
    ['les targetes dels treballadors i l’eacat, res més', ['eacat', 'certificats']],
    ['el e.fact y el eacat, y ya está', ['eacat', 'factura']],
    ['l’EACAT, la T-CAT i la factura electrònica; tota la resta és verda', ['eacat', 'certificats', 'factura']],
    [
      'e-NOTUM i el portasignatures, que ens va costar molt; del que queda, ni parlar-ne',
      ['enotum', 'portasignatures'],
    ],
  ])('«%s»', (text, has) => {
    const lacking = guideOptions(knowledge.content, 'mandatory').flatMap(({ id }) => (has.includes(id) ? [] : [id]));
    expect(askAt(knowledge, 'diagnosi/eines', text).value).toEqual(lacking);
  });
});

describe('a yes and a no are told by what was done', () => {
  test.each([
    ['integracio/conveni-marc', 'ho vam signar el 2015', 'si'],
    ['integracio/conveni-marc', 'no l’hem signat mai', 'no'],
    ['integracio/conveni-marc', 'adherits des del 2014', 'si'],
    ['integracio/proves', 'encara no ens hi hem posat', 'no'],
    ['integracio/proves', 'fetes i superades', 'si'],
    ['integracio/homologacio', 'superades divendres', 'si'],
    ['integracio/registre', 'què va, registrem directament a l’EACAT', 'no'],
    ['integracio/registre', 'fem servir l’ERES i ja està, de propi no en tenim cap', 'no'],
  ])('%s: «%s»', (at, text, value) => {
    expect(askAt(knowledge, at, text).value).toBe(value);
  });
});

describe('a figure that does not match is not right, though it has the words of one that does', () => {
  test.each([
    ['això no quadra amb el que surt al padró', 'no'],
    ['aquesta xifra no quadra amb l’Idescat', 'no'],
    ['no cuadra con el padrón', 'no'],
    ['no és la que tenim nosaltres', 'no'],
    ['that does not match our register', 'no'],
    ['sí, quadra amb l’Idescat', 'si'],
    ['quadra amb el que tenim', 'si'],
  ])('«%s»', (text, value) => {
    expect(askAt(knowledge, 'diagnosi/franja', text).value).toBe(value);
  });
});

describe('who does not know says so in any clause', () => {
  test.each([
    ['diagnosi/metadades', 'uf, això ho hauria de preguntar a l’arxivera'],
    ['diagnosi/indicadors', 'acabo d’arribar a l’ajuntament, no ho sé pas'],
    ['quin-servei/diari', 'no sé en quin toca'],
    ['integracio/mux-descarrega', 'no et sabria dir si la descàrrega està posada'],
  ])('%s: «%s»', (at, text) => {
    expect(askAt(knowledge, at, text).value).toBe('no-ho-se');
  });
});

test('a word that is not known is explained, and is no «no ho sé»', () => {
  const { kind, value, text } = askAt(knowledge, 'diagnosi/metadades', 'quadre de classificació? no sé què és');
  expect({ kind, value }).toEqual({ kind: 'guide', value: null });
  expect(text).toContain('quadre de classificació');
});

test('between two journals nothing is settled', () => {
  expect(askAt(knowledge, 'quin-servei/diari', 'o al BOP o al DOGC, encara no m’ho han dit').value).toBeNull();
});

describe('what is denied does not vote for the option that has it', () => {
  test.each([
    ['diagnosi/organitzacio', 'la tècnica hi dedica mig dia, i de partida no n’hi ha', 'una-persona'],
    ['diagnosi/seguretat', 'cadascú té el seu usuari, però doble factor no en tenim', 'acces-per-usuari'],
  ])('%s: «%s»', (at, text, value) => {
    expect(askAt(knowledge, at, text).value).toBe(value);
  });
});

describe('a body of elsewhere is told by its place', () => {
  test.each([
    'el tablón del ayuntamiento de Huesca no me deja publicar',
    'taxes del boletín oficial de la provincia de Soria',
  ])('«%s»', (text) => {
    expect(askOnce(knowledge, text).kind).toBe('unknown');
  });
  test('«enviar un ofici a l’ajuntament de Saragossa» is sent from here', () => {
    expect(knowledge.read('enviar un ofici a l’ajuntament de Saragossa').lookalike).toBeNull();
  });
});
