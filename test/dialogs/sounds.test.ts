import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { askOnce } from '../../bot/commands/ask-once.ts';
import { learnSounds } from '../../dialogs/sounds/learn-sounds.ts';
import { knowledge } from './real-knowledge.ts';

describe('what is said while a question waits, and is no answer to it, whatever its words', () => {
  test.each([
    ['diagnosi/grup-gestor', 'm’he despistat, què em deies?', undefined],
    ['diagnosi/grup-gestor', 'torna a dir-me les opcions', undefined],
    ['diagnosi/seguretat', 'quines opcions tinc?', undefined],
    ['diagnosi/seguretat', 'i això a tu què t’importa', undefined],
    ['diagnosi/metadades', 'no entenc la pregunta', undefined],
    ['diagnosi/metadades', 'ensenya’m les respostes que he anat donant', 'summary'],
    ['diagnosi/processos', 'la d’abans l’he posat malament', 'back'],
    ['integracio/eacat', 'ja no puc més, pleguem', 'cancel'],
    ['integracio/eacat', 'puc parlar amb algú de carn i ossos?', 'human'],
  ])('%s: «%s»', (at, text, command) => {
    const said = askAt(knowledge, at, text);
    expect(said.value).toBeNull();
    expect(said.command).toBe(command);
  });

  test('and where none waits and nothing answers it', () => {
    expect(askOnce(knowledge, 'tens un telèfon on pugui trucar i que m’atengui algú?').command).toBe('human');
  });
});

describe('a yes or a no that is told', () => {
  test.each([
    ['integracio/alta', 'fa quatre dies que ens l’han donada', 'si'],
    ['integracio/eacat', 'des de fa vint anys', 'si'],
    ['integracio/peticio', 'enviada dimarts passat', 'si'],
    ['integracio/missatgeria', 'encara no hem migrat, és el pròxim pas', 'no'],
    ['integracio/gestio-documental', 'ni una cosa ni l’altra', 'no'],
    ['integracio/conveni-marc', 'va al proper ple', 'no'],
    ['integracio/comptabilitat', 'hi entren sense problema', 'si'],
    ['integracio/segell', 'quin tipus de segell ha de ser?', null],
  ])('%s: «%s» is %s', (at, text, value) => {
    expect(askAt(knowledge, at, text).value).toBe(value);
  });
});

test('what was only told is said as it was understood, and a plain yes is not', () => {
  expect(askAt(knowledge, 'integracio/cda', 'el va fer en Joan').text).toMatch(/^Entès: Sí/);
  expect(askAt(knowledge, 'integracio/cda', 'va al proper ple').text).toMatch(/^Entès: No/);
  expect(askAt(knowledge, 'integracio/cda', 'sí, ja fa anys').text).not.toContain('Entès');
});

test('a text sounds like what has most of its words, and like none of the rest', () => {
  const sounds = learnSounds(
    [
      { id: 'greeting', sentences: [['bon', 'dia'], ['bona', 'tarda'], ['hola']] },
      {
        id: 'leaving',
        sentences: [
          ['bona', 'nit'],
          ['fins', 'demà'],
        ],
      },
    ],
    [
      ['quant', 'costa'],
      ['quin', 'dia'],
    ],
  );
  expect(sounds.of(['bon', 'dia'])).toMatchObject({ id: 'greeting', share: 1 });
  expect(sounds.of(['fins', 'demà', 'doncs'])?.id).toBe('leaving');
  expect(sounds.of(['bon', 'dia'])?.margin).toBeGreaterThan(0);
  expect(sounds.of(['quin', 'dia'])?.margin).toBeLessThan(0);
  expect(sounds.of(['cap', 'paraula'])).toBeNull();
});
