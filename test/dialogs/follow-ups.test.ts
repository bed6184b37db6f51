import { describe, expect, test } from 'vitest';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

/** What is said after an answer, in few words, and what it turned out to be. */
function then(first: string, next: string) {
  const talk = new Talk(knowledge).say(first);
  expect(talk.memory.last, first).not.toBeNull();
  return talk.say(next);
}

describe('what is asked after an answer, in few words', () => {
  test.each([
    ['què és el Representa', 'i nosaltres el tenim?'],
    ['què és l’RPC', 'i si no ho fem?'],
    ['cal DPD?', 'i si no en tenim?'],
    ['com envio les actes del ple', 'hi ha termini?'],
    ['com notifico un acord', 'hi ha termini?'],
    ['què és e-TRAM', 'i per als de fora?'],
    ['què és l’e-NOTUM', 'i puc anul·lar una si m’he equivocat'],
    ['què és l’e-TAULER', 'què ha de tenir'],
    ['quant dura l’idCAT', 'avisen?'],
    ['els contractes menors al perfil', 'els de menys de 5000 també?'],
    ['quants elements caben en una petició asíncrona', 'i si en vull enviar 600'],
    ['ens hem equivocat de persona en enviar un e-NOTUM', 'qui me l’ha de donar'],
  ])('«%s», «%s»: begins no guide and is no order', (first, next) => {
    const { intent, memory } = then(first, next);
    expect(intent?.type).not.toBe('command');
    expect(memory.guide).toBeNull();
  });

  test.each([
    ['quant dura l’idCAT', 'avisen?', 'idcat'],
    ['què és l’e-NOTUM', 'i puc anul·lar una si m’he equivocat', 'enotum'],
    ['com integro e-NOTUM', 'quin codi de producte', 'enotum'],
    ['com integro MUX', 'i si el nostre registre no contesta?', 'mux'],
  ])('«%s», «%s»: it is of %s', (first, next, service) => {
    expect(then(first, next).memory.last?.service).toBe(service);
  });

  test('what is hardly sure is told, saying that it may not be what was asked', () => {
    const first = 'm’he equivocat de destinatari en una notificació, la puc anul·lar?';
    const { intent } = then(first, 'i si ja lha oberta?');
    expect(intent).toMatchObject({ type: 'show-target', target: { service: 'enotum' }, isBeside: true });
  });

  test('what is not known is said so, with what is known of the same service', () => {
    const { intent, buttons } = then('què és e-TRAM', 'i per als de fora?');
    expect(intent).toMatchObject({ type: 'choose-target', why: 'partly' });
    expect(buttons.map(({ label }) => label).join()).toContain('e-TRAM');
  });

  test.each([
    ['i amb qui puc parlar?', 'command'],
    ['vull fer la diagnosi', 'start-guide'],
    ['m’han posat d’administració electrònica, per on començo?', 'start-guide'],
  ])('«%s» is still what it says', (next, type) => {
    expect(then('què és l’e-NOTUM', next).intent?.type).toBe(type);
  });

  test('the weather is no more of a service than before', () => {
    expect(then('què és l’e-NOTUM', 'quin temps farà demà?').intent?.type).toBe('unknown');
  });
});
