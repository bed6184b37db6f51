import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

const ask = (text: string) => new Talk(knowledge).say(text);
const dimension = (id: string) => {
  const found = knowledge.content.dimensions.find((each) => each.id === id);
  if (!found) throw new Error(`There is no dimension «${id}».`);
  return found;
};

describe('what the model says is asked', () => {
  test.each([
    ['quin és el nivell recomanat d’integracions per a un municipi de 16.000 habitants?', 'integracions', 'recomanat'],
    ['nivel recomanat dintegracions municipi de setze mil habitants', 'integracions', 'recomanat'],
    ['quin nivel recomenat dintegracions tenim els de 16.000 habitans?', 'integracions', 'recomanat'],
    ['integracions recomanat 15-20 mil', 'integracions', 'recomanat'],
    ['qué nivel avanzado de indicadores para 18000 habitantes', 'indicadors', 'avancat'],
    ['carpeta ciutadana a tope, pels grans', 'carpeta-ciutada', 'avancat'],
    ['deixar de demanar certificats, lo recomanable per 16.600', 'interoperabilitat', 'recomanat'],
    ['quin és el mínim d’indicadors per a 17.600 persones?', 'indicadors', 'obligatori'],
  ] as const)('«%s» is answered with the cell', (text, id, level) => {
    const talk = ask(text);
    expect(talk.intent).toMatchObject({ type: 'show-model', dimension: id, level });
    const said = dimension(id).advice['15000-20000']?.[level]?.text;
    expect(said).toBeTruthy();
    expect(JSON.stringify(talk.replies)).toContain(JSON.stringify(said).slice(1, -1));
  });

  test.each([
    ['quin nivell de seguretat li toca a Taradell', { dimension: 'seguretat', level: null }],
    ['què demana el model d’interoperabilitat als municipis de 5.000 a 10.000 habitants?', { band: '5000-10000' }],
    ['què és obligatori per a Tona?', { dimension: null, level: 'obligatori' }],
    ['què diu el model per a un poble de 7.500 habitants?', { dimension: null, level: null }],
    ['A Deltebre l’obligatori ja el tenim. I el recomanat?', { dimension: null, level: 'recomanat' }],
    ['què vol dir el nivell avançat a Alcarràs, àmbit per àmbit?', { dimension: null, level: 'avancat' }],
    ['nivell obligatori de metadades', { dimension: 'metadades', level: 'obligatori', band: null, place: null }],
  ])('«%s» is answered with the row', (text, asked) => {
    expect(ask(text).intent).toMatchObject({ type: 'show-model', ...asked });
  });

  test('a sentence that an editor added is understood as they said, whatever else it is like', () => {
    const q = 'aquí encara anem amb ploma i tinter; {lloc}, cap on?';
    const askedOfModel = [...knowledge.content.askedOfModel, { q, dimension: 'metadades', level: 'avancat' as const }];
    const edited = createKnowledge({ ...knowledge.content, askedOfModel });
    const text = 'Aquí encara anem amb ploma i tinter; Taradell, cap on?';
    const { intent } = converse(edited, emptyMemory, { type: 'message', text }, '2026-11-30');
    expect(intent).toMatchObject({ type: 'show-model', dimension: 'metadades', level: 'avancat' });
  });

  test.each([
    ['cal doble factor al nivell avançat si som 18.000?', 'seguretat', 'avancat'],
    ['FUE nivell recomanat 13.500 habitants', 'carpeta-empresa', 'recomanat'],
    ['hem d’automatitzar el procediment si som Cardedeu? (nivell obligatori)', 'processos', 'obligatori'],
    ['¿hace falta partida presupuestaria en un municipio de 15.600 habitantes?', 'organitzacio', null],
    ['do we need a steering committee in a town of 12,000?', 'organitzacio', null],
    ['¿qué servicios no obligatorios añadimos en el nivel recomendado? somos 14.500', 'serveis-aoc', 'recomanat'],
    ['carpta dempresa al nivell recomanat, som 14.000', 'carpeta-empresa', 'recomanat'],
    [
      'l’espai on cada empresa veu tot el que té amb nosaltres, nivell avançat, 10.600 habitants',
      'carpeta-empresa',
      'avancat',
    ],
    ['indicadors avansats, poble de nou mil', 'indicadors', 'avancat'],
    ['what falls under the mandatory level if we have 16,400 residents?', null, 'obligatori'],
    ['¿y si paso de 20.000? tengo 20.001 habitantes, ¿qué integraciones me tocan?', 'integracions', null],
    // Neither the area nor the level by any of their names.
    ['a Tona ja compartim menys contrasenyes; què vindria després amb els accessos?', 'seguretat', 'recomanat'],
    ['som 13.200, què hem de tenir penjat al portal perquè no ens renyin?', 'transparencia', 'obligatori'],
    [
      'en signatura, posats a somiar, fins on arribaria un ajuntament de 9.000 habitants?',
      'eines-signatura',
      'avancat',
    ],
    ['Taradell: etiquetem els documents i prou; quin seria el pas següent?', 'metadades', 'recomanat'],
  ])('«%s» speaks of its area without the name', (text, id, level) => {
    expect(ask(text).intent).toMatchObject({ type: 'show-model', dimension: id, level });
  });

  test('and the town that was said is the town of the diagnosis that it offers', () => {
    const talk = ask('què és obligatori per a Tona?').tap('Fem la diagnosi');
    expect(JSON.stringify(talk.memory.guide)).toContain('"Tona"');
  });

  test.each([
    'és obligatori e-NOTUM per a un municipi de 16.000 habitants?',
    'és obligatori un portal de transparència?',
    'Portal de Transparència: què s’hi ha de publicar per obligació?',
    'quina empresa porta la seguretat de Tona?',
    'quina llei regula la seguretat?',
    'quant costa la interoperabilitat?',
    'quant costa el T-CAT per a un ajuntament de 6.000 habitants?',
    'som de Tona, com demanem l’e-NOTUM?',
    'hem de fer servir el Sobre Digital si som 10.500 habitants?',
    'tenim 7.000 habitants, cada quan toca ple?',
    'recomana’m un restaurant a Girona',
    'Itineraris per avançar en dades obertes',
    'Nous ítems del portal de transparència, juliol 2021',
    'l’e-TAULER és obligatori per a un poble de 7.000?',
    'quina empresa porta la seguretat de Tona?',
    'som entre 6.000 i 7.000 habitants, què ens falta?',
    'som de Solsona',
  ])('«%s» is not asked of the model', (text) => {
    expect(ask(text).intent?.type).not.toBe('show-model');
  });
});

describe('what the model says is asked while the place waits, and is no place', () => {
  test.each(['diagnosi/poblacio', 'diagnosi/franja'])('at %s', (at) => {
    const said = askAt(knowledge, at, 'quin nivell d’integracions toca a un municipi de 16.000 habitants?');
    expect(said).toMatchObject({ value: null, model: { dimension: 'integracions', band: '15000-20000' } });
    expect(askAt(knowledge, at, 'som 8.000 habitants, què ens toca?').value).not.toBeNull();
  });
});

describe('a portal or an example document', () => {
  test.each([
    ['què és Localret?', 'localret'],
    ['què és el PAe?', 'pae'],
    ['què és l’AOC?', 'aoc'],
    ['què fa la Diputació de Girona?', 'diputacio-girona'],
    ['tens un exemple de política de seguretat?', 'politica-seguretat'],
    ['tens algun model d’ordenança?', 'ordenanca-tipus'],
  ])('«%s» is shown', (text, resource) => {
    expect(ask(text).intent).toEqual({ type: 'show-resource', resource });
  });

  test.each([
    'quina llei regula la seguretat?',
    'què fa la Diputació de Girona amb les carreteres?',
    'com s’envia una notificació a l’AOC?',
  ])('«%s» is another question', (text) => {
    expect(ask(text).intent?.type).not.toBe('show-resource');
  });
});

describe('an order that is denied', () => {
  test.each(['no vull esborrar les dades', 'no tornis a començar', 'no esborris les meves dades'])(
    '«%s» does nothing, and says so',
    (text) => {
      const before = ask('fes-me la diagnosi').say('Tona');
      const memory = structuredClone(before.memory);
      const after = before.say(text);
      expect(after.intent).toEqual({ type: 'declined' });
      expect(after.replies.length).toBeGreaterThan(0);
      expect(after.forget).toBe(false);
      expect(after.memory.guide).toEqual(memory.guide);
    },
  );
});
