import { describe, expect, test } from 'vitest';
import { askOnce } from '../../bot/commands/ask-once.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { knowledge } from './real-knowledge.ts';

const turn = (text: string) => converse(knowledge, emptyMemory, { type: 'message', text }, '2026-11-30');

describe('with nothing open, a guide is begun however it is asked for', () => {
  test.each([
    ['comença la guia d’integració', 'integracio'],
    ['acompanya’m a connectar el gestor d’expedients amb el MUX', 'integracio'],
    ['ayúdame a comprobar si lo tenemos todo para enchufar la contabilidad a e.FACT', 'integracio'],
    ['fes-me les preguntes que calgui fins que sàpiga quina aplicació em convé', 'quin-servei'],
    ['amb tantes sigles no sé quin dels vostres serveis és per a mi, m’orientes?', 'quin-servei'],
    ['tengo que hacer una cosa y no sé con cuál de vuestras herramientas va, ¿me guías?', 'quin-servei'],
  ])('«%s» begins %s', (text, guide) => {
    expect(turn(text).memory.guide?.id).toBe(guide);
  });

  test('and the service that is named is not asked for again', () => {
    const { memory } = turn('ajuda’m a integrar e-NOTUM pas a pas');
    expect(memory.guide).toMatchObject({ id: 'integracio', answers: { servei: 'enotum' } });
  });
});

describe('and an order is heard in a whole sentence', () => {
  test.each([
    ['què em pots ajudar a fer, tu?', 'help'],
    ['m’han passat l’enllaç i prou, com s’utilitza això?', 'help'],
    ['va, plego per avui, que tinc gent al taulell', 'cancel'],
    ['destrueix tot el que tinguis guardat de mi', 'delete-data'],
    ['que s’hi posi algú de carn i ossos, que amb robots no m’hi entenc', 'human'],
    ['no t’enfadis, però m’estimo més parlar amb algú de debò', 'human'],
    ['necessito parlar amb algú de l’AOC', 'human'],
    ['me’n vaig a dinar, adeu', 'bye'],
    ['plego, que ja són les tres, a reveure', 'bye'],
    ['perfecte, era justament el que necessitava, gràcies', 'thanks'],
    ['delete everything I’ve told you', 'delete-data'],
  ])('«%s» is %s', (text, command) => {
    expect(askOnce(knowledge, text).command).toBe(command);
  });
});

describe('what names a list or a portal besides is what is wanted all the same', () => {
  test.each([
    'en quin nivell estem? fes-me les preguntes que calguin',
    'necessitem un pla d’administració electrònica per a l’ajuntament, fem-lo',
  ])('«%s» begins the diagnosis', (text) => {
    expect(turn(text).memory.guide?.id).toBe('diagnosi');
  });
});

describe('what is asked of a service or of its matter is answered', () => {
  test.each([
    ['què necessito per integrar e-NOTUM?', 'enotum'],
    ['què em falta per integrar e-NOTUM?', 'enotum'],
    ['quin servei serveix per publicar edictes?', 'etauler'],
    ['com dono de baixa un usuari de l’EACAT?', 'eacat'],
    ['quin telèfon surt als avisos d’e-NOTUM, el nostre o el vostre?', 'enotum'],
    ['no ens deixa ingressar cap paquet a iArxiu des del nostre programa', 'iarxiu'],
  ])('«%s»', (text, service) => {
    expect(askOnce(knowledge, text).service).toBe(service);
  });

  test.each(['vull empadronar-me', 'quin temps farà demà?', 'explica’m un acudit'])('«%s» is not ours', (text) => {
    expect(askOnce(knowledge, text)).toMatchObject({ kind: 'unknown', service: null });
  });
});
