import { describe, expect, test } from 'vitest';
import { askOnce } from '../../bot/commands/ask-once.ts';
import { questionsOf } from '../../knowledge/subjects.ts';
import { knowledge } from './real-knowledge.ts';

const isHedged = (q: string) => askOnce(knowledge, q).text.startsWith('**Potser no és ben bé el que preguntes');
const topicOf = (q: string) => askOnce(knowledge, q).topic;

describe('a topic as a whole is given plainly only to who asks for it', () => {
  test.each([
    "Què signifiquen les icones del panell central de l'e-TAULER?",
    "Per a què serveix el camp de referència de l'e-NOTUM?",
    'dar de alta una unidad de trabajo en ERES',
  ])('«%s» is not asked of the service', (q) => {
    expect(topicOf(q) === 'altres' || isHedged(q)).toBe(true);
  });

  test.each([
    ['expliqueu-me què és això de la T-CAT', 'que-es'],
    ["Què és l'e-TAULER i què hi guanyem respecte al suro de tota la vida?", 'que-es'],
    ["com donem d'alta l'ajuntament a e-NOTUM?", 'alta'],
    ["quina utilitat té per a un ajuntament l'e-NOTUM?", 'que-es'],
  ])('«%s» is', (q, topic) => {
    expect(topicOf(q)).toBe(topic);
    expect(isHedged(q)).toBe(false);
  });
});

describe('a question of ours that names a service of another administration, or who runs them all', () => {
  test.each([
    ["A qui m'adreço si tinc dubtes sobre codis DIR3 i codis FACe?", 'efact'],
    ["On gestiones els permisos d'usuari dels serveis AOC?", 'eacat'],
  ])('«%s» is answered', (q, service) => expect(askOnce(knowledge, q).service).toBe(service));

  test('and what is only of theirs is not', () =>
    expect(askOnce(knowledge, 'com presento una factura a FACe').kind).toBe('unknown'));
});

describe('what was hardly asked, or of one service as likely as of another, is not told plainly', () => {
  test('a topic of which little was said is told as the nearest thing known', () =>
    expect(isHedged('hem aprovat la creació de la seu electrònica, a quin diari oficial ho hem de treure?')).toBe(
      true,
    ));

  test.each([
    ['Portasignatures: imprimir una petició en color', true],
    ['Portasignatures: signar una petició des del correu', false],
  ])('whether most of «%s» is nothing of how a petition is signed: %s', (said, isLeftOut) => {
    const signing = questionsOf(knowledge.content, 'portasignatures').find(({ q }) => q.startsWith('Com se signa'));
    const target = { service: 'portasignatures', topic: 'altres', question: signing?.id ?? null } as const;
    expect(target.question).not.toBeNull();
    expect(knowledge.leavesOut(knowledge.read(said), target)).toBe(isLeftOut);
  });

  test('and one that was said is told', () =>
    expect(isHedged('Quin rol se li ha de donar a la persona que omplirà els continguts de la Seu-e?')).toBe(false));

  test('two services nearly as unlikely as each other are offered', () =>
    expect(askOnce(knowledge, "quina mena de coses signa l'interventor a la plataforma").kind).toBe('choose'));
});

describe('titles of pages of support find the question of ours', () => {
  test.each([
    ['Què puc fer a El meu ens?', 'eacat'],
    ['Què és el Catàleg de tràmits?', 'eacat'],
    ['Portal del receptor', 'efact'],
    ["Quin permís cal per mirar el Registre d'EACAT?", 'mux'],
    ["Accés a e-NOTUM des d'EACAT (empleat públic)", 'enotum'],
    ['idCAT: sol·licitud validada', 'idcat'],
    ["Ens donats d'alta a Representa", 'representa'],
    ["iArxiu: Ingrés d'una unitat composta via web", 'iarxiu'],
    ['Finalitat del Registre Públic de Contractes', 'rpc'],
    ["Com es compleix l'obligació de relació electrònica entre administracions", 'eacat'],
    ['Què he de fer si encara no soc ajuntament FUE?', 'fue'],
  ])('«%s»', (q, service) => expect(askOnce(knowledge, q)).toMatchObject({ service, topic: 'altres' }));

  test('and «què puc fer?» still asks for help', () => expect(askOnce(knowledge, 'què puc fer?').command).toBe('help'));
});
