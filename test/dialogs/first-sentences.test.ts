import { describe, expect, test } from 'vitest';
import { askOnce } from '../../bot/commands/ask-once.ts';
import { knowledge } from './real-knowledge.ts';

const ask = (text: string) => askOnce(knowledge, text);

describe('who has just been given the job is led to the diagnosis', () => {
  test.each([
    "m'han posat d'administració electrònica, per on començo?",
    'què ens toca per llei?',
    'vull fer un diagnòstic',
    'start the diagnosis',
    'quiero un plan',
    'no sé per on començar',
    'com estem d’administració electrònica?',
    'soc la secretària i m’ha tocat això digital',
    'em podeu dir què ens falta?',
    'what are we missing in our council? where do we start?',
  ])('«%s»', (text) => {
    expect(ask(text)).toMatchObject({ kind: 'guide' });
    expect(ask(text).text).not.toContain("D'això no en sé");
  });

  test.each([
    ['Taradell', 'Taradell'],
    ['som de Solsona', 'Solsona'],
    ['soc l’interventor d’un municipi de 6.100 habitants', '6.100'],
    ['Hola, treballo a l’Ajuntament de Moià', 'Moià'],
    ['en Ripoll necesitamos un plan, ¿nos ayudas?', 'Ripoll'],
  ])('«%s», with what was said already filled in: %s', (text, said) => {
    const { kind, text: answer } = ask(text);
    expect(kind).toBe('guide');
    expect(answer).toContain(said);
    expect(answer).toMatch(/Et correspon|Te corresponde|Your band/);
  });
});

describe('a citizen’s errand is told so, and only that', () => {
  test('a fine is', () => expect(ask('vull pagar una multa').text).toContain('tràmit de la ciutadania'));
  test.each(['vull saber com estem', 'soc nou i no sé què fer', 'el padró: qui el pot consultar?'])(
    '«%s» is not',
    (text) => expect(ask(text).text).not.toContain('tràmit de la ciutadania'),
  );
});

describe('a service of another administration', () => {
  test.each([
    ['com donem d’alta una unitat tramitadora a FACe?', 'de l’Estat', 'efact'],
    ['no em deixa entrar a la DEHú', 'de l’Estat', 'enotum'],
    ['GEISER, com s’hi registra una entrada?', 'de l’Estat', 'mux'],
    ['quant val anunciar al BOP de Huesca', 'de fora de Catalunya', 'bopb'],
    ['publicar al DOUE', 'Unió Europea', 'perfil-contractant'],
    ['com publico dades a data.europa.eu?', 'Unió Europea', 'transparencia'],
    ['diari oficial de les illes balears, com hi envio un anunci', 'Illes Balears', 'bopb'],
  ])('«%s» is told whose it is, and which is ours', (text, whose, ours) => {
    const said = ask(text);
    expect(said).toMatchObject({ kind: 'unknown', service: null, alternatives: [{ service: ours }] });
    expect(said.text.replaceAll("'", '’')).toContain(whose);
  });

  test('of another community, too; but to it things are sent with ours', () => {
    expect(ask('Gobierno Vasco perfil de contratante')).toMatchObject({ kind: 'unknown', service: null });
    expect(ask('podem enviar una tramesa genèrica a la Generalitat Valenciana?').service).toBe('procediment-generic');
  });

  test('of another province of here, it is said where', () => {
    expect(ask('com publico un edicte al BOP de Girona?').text).toContain('BOPG');
    expect(ask('com publico un edicte al BOP de Lleida?').text).toContain('ebop.diputaciolleida.cat');
    expect(ask('com publico un edicte al BOP de Tarragona?').text).toContain('BOPT');
  });

  test('a place that is part of the name of ours makes it of nobody else', () => {
    expect(ask('què és el tauler edictal únic de Madrid?').service).toBe('boe');
    expect(ask('com veig el tauler d’edictes de l’ajuntament de Madrid?').kind).toBe('unknown');
  });

  test('beside one of ours, ours is answered', () => {
    expect(ask('quina diferència hi ha entre FACe i e.FACT?').service).toBe('efact');
  });

  test('a word of other matters does not silence a service that is named', () => {
    expect(ask('amb Via Oberta puc consultar el cadastre?').service).toBe('via-oberta');
  });
});

describe('the code of a title says nothing', () => {
  test.each([
    ['EG - 3.1 Com es dona d’alta un usuari a EACAT', 'Com es dona d’alta un usuari a EACAT'],
    ['3.1. Requisits de l’e-NOTUM per entrar-hi', 'Requisits de l’e-NOTUM per entrar-hi'],
  ])('«%s» is read as «%s»', (coded, plain) => {
    const { service, topic } = ask(plain);
    expect(ask(coded)).toMatchObject({ service, topic });
  });

  test('the name of a service is no code', () => {
    expect(ask('MUX - Què és el registre unificat').service).toBe('mux');
    expect(ask('T-CAT què és')).toMatchObject({ service: 't-cat', topic: 'que-es' });
  });
});

test('what is not known of a service is said, with the nearest that is', () => {
  const said = ask('how do you paint the walls of the Seu-e in purple?');
  expect(said).toMatchObject({ kind: 'choose' });
  expect(said.alternatives.every(({ service }) => service === 'seu-e')).toBe(true);
});

describe('English asks as well as Catalan does', () => {
  test.each([
    ['how do I cancel a notification sent by mistake with e-NOTUM?', 'enotum'],
    ['the T-CAT card is blocked, what do I do?', 't-cat'],
    ['how do we publish an edict in e-TAULER?', 'etauler'],
    ['what does EACAT cost?', 'eacat'],
  ])('«%s» is about %s', (text, service) => {
    const said = ask(text);
    expect(said.service ?? said.alternatives[0]?.service).toBe(service);
  });
});
