import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { knowledge } from './real-knowledge.ts';

const at = (question: string, text: string) => askAt(knowledge, `diagnosi/${question}`, text);

describe('an option is recorded', () => {
  test.each([
    // Question, what is typed, what is recorded.
    ['seguretat', 'Cadascú amb el seu usuari', 'acces-per-usuari'],
    ['seguretat', 'un sol usuari', 'un-sol-usuari'],
    ['seguretat', '2', 'gestio-centralitzada'],
    ['seguretat', 'la segona, gràcies', 'gestio-centralitzada'],
    ['seguretat', 'la tercera em sembla', 'acces-per-usuari'],
    ['seguretat', 'the second one', 'gestio-centralitzada'],
    // The last real one, and not «no ho sé».
    ['organitzacio', "l'última", 'comissio-estrategica'],
    ['organitzacio', 'la penúltima', 'comissio'],
    ['organitzacio', 'second to last', 'comissio'],
    // Corrected and denied.
    ['seguretat', 'no la 2, la 3', 'acces-per-usuari'],
    ['seguretat', 'la segona no, la tercera', 'acces-per-usuari'],
    ['seguretat', 'no és la segona sinó la tercera', 'acces-per-usuari'],
    ['seguretat', 'la 4... perdó, la 5', 'doble-factor'],
    ['seguretat', 'ni la 1 ni la 2: la 3', 'acces-per-usuari'],
    ['seguretat', 'la 1, no, sorry, la 3 pls', 'acces-per-usuari'],
    ['interoperabilitat', 'ni la primera ni la tercera', 'alguns-serveis'],
    ['metadades', "l'última no, l'anterior", 'completes'],
    // In their own words, and misspelt.
    ['seguretat', 'cadascú té el seu certificat', 'acces-per-usuari'],
    ['seguretat', 'tots entrem amb la mateixa contrasenya', 'un-sol-usuari'],
    ['seguretat', 'dobel factor', 'doble-factor'],
    ['interoperabilitat', 'els papers els porta la gent', 'cap-consulta'],
    ['tramitacio', 'els tramits mes frequens', 'tramits-frequents'],
    // Who does it, by name; and what they use.
    ['organitzacio', 'la Maria', 'una-persona'],
    ['organitzacio', 'jo sola', 'una-persona'],
    ['organitzacio', 'ho portem entre tots', 'ningu'],
    ['plataforma', 'tenim Gestiona', 'gestor-petit'],
    ['plataforma', 'no tenim gestor', 'tot-manual'],
    // Nobody does it, and it is known.
    ['metadades', 'això aquí no ho toca ningú', 'no-es-treballen'],
    // «Que són», after telling something, asks nothing.
    ['indicadors', 'sabem quants expedients oberts té cada departament i els vells que son', 'arees-i-antiguitats'],
    // Left open.
    ['metadades', 'ni idea', 'no-ho-se'],
    ['metadades', 'no ens afecta', 'no-aplica'],
  ])('%s: «%s» is %s', (question, text, value) => {
    expect(at(question, text)).toMatchObject({ kind: 'guide', value });
  });
});

describe('a yes or a no with something else', () => {
  test.each([
    ['sí, ja fa anys que el tenim', 'si'],
    ['no, anem amb llibretes', 'no'],
    ['en tenim un de l’any passat', 'si'],
    ['no en fem servir cap', 'no'],
    ['tenim Gestiona', 'si'],
    ['sí, però a mitges', null],
    ['el tenim demanat', 'no'],
    ['tenim un dubte', 'no-ho-se'],
  ])('«%s»: %s', (text, value) => {
    expect(askAt(knowledge, 'quin-servei/registre-propi', text).value).toBe(value);
  });
});

describe('a task told in one’s own words is the option that leads to the service that does it', () => {
  test.each([
    ['quin-servei/contracte', 'que les empreses ens enviin la proposta xifrada', 'ofertes'],
    ['integracio/servei', 'que les factures caiguin soles al programa de la interventora', 'efact'],
  ])('%s: «%s»', (question, text, value) => {
    expect(askAt(knowledge, question, text)).toMatchObject({ kind: 'guide', value });
  });

  test('and what asks to know of a service is no reply', () => {
    expect(askAt(knowledge, 'quin-servei/area', 'vull saber com va l’e-NOTUM').value).toBeNull();
  });
});

describe('nothing is recorded, and the question comes again', () => {
  test.each([
    ['organitzacio', 'ens ho porta el consell comarcal'],
    ['plataforma', 'això ens ho fa la Diputació'],
    ['indicadors', 'ho tenim externalitzat amb una empresa'],
    ['seguretat', 'depèn'],
    ['transparencia', 'segons el dia'],
    ['seguretat', 'entre la 1 i la 2'],
    ['seguretat', 'la desena'],
    ['seguretat', 'què vol dir doble factor?'],
    ['seguretat', 'quina diferència hi ha entre la 1 i la 2?'],
    ['seguretat', 'per què?'],
    ['seguretat', 'per on anàvem?'],
    ['seguretat', 'quines opcions hi havia?'],
    ['seguretat', 'seguim'],
    ['seguretat', 'patata bullida'],
  ])('%s: «%s»', (question, text) => {
    expect(at(question, text)).toMatchObject({ kind: 'guide', value: null });
  });

  test('the two that it may be are proposed, and not the whole list', () => {
    const { text } = at('seguretat', 'entre la 1 i la 2');
    expect(text).toContain('«Un sol usuari per a tot» o «Una persona gestiona els accessos»');
    expect(text).not.toContain('Doble factor');
  });

  test('a word is explained', () => {
    expect(at('seguretat', 'què vol dir doble factor?').text).toContain("S'entra amb doble factor");
  });

  test('two options are told apart, and no others', () => {
    const { text } = at('seguretat', 'quina diferència hi ha entre la 1 i la 2?');
    expect(text).toContain('Un sol usuari per a tot');
    expect(text).toContain('Una persona gestiona els accessos');
    expect(text).not.toContain('Doble factor');
  });
});

describe('a question to us is answered, and nothing recorded', () => {
  test.each([
    ['seguretat', 'quant costa la T-CAT?', 't-cat'],
    ['plataforma', 'què és e-NOTUM?', 'enotum'],
  ])('%s: «%s»', (question, text, service) => {
    expect(at(question, text)).toMatchObject({ kind: 'answer', service, value: null });
  });
});

describe('an order that is none is not obeyed', () => {
  test.each([
    'com puc donar de baixa un usuari?',
    'no vull esborrar res',
    'el botó de l’altre programa diu «sortir» i no fa res',
    'què és un operador?',
    'com parlo amb el proveïdor de signatura?',
    'no necessito ajuda',
  ])('«%s»', (text) => {
    const said = at('plataforma', text);
    expect(said.command).toBeUndefined();
    expect(said.value).toBeNull();
  });
});

describe('a town or a figure corrected in the middle is taken, and said', () => {
  test.each([
    ['no soc de Tona, soc de Taradell', '**Taradell** (Osona)'],
    ['perdona, som de Vic', '**Vic** (Osona)'],
    // The figure is another, and the town the same.
    ['en realitat som 9.800 habitants', '**Tona**: 9.800 habitants'],
  ])('«%s»', (text, said) => {
    expect(at('grup-gestor', text).text).toContain(said);
  });
});
