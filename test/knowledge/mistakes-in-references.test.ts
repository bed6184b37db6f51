import { describe } from 'vitest';
import { answerToWrite } from '../../knowledge/load/text-checks/unfinished.ts';
import { deleteLine, insertBelow, replace } from './broken-content.ts';
import { testMistakes } from './editor-mistake.ts';

const service = 'services/copia.yaml';
const dimension = 'model/dimensions/eines-signatura.yaml';
const firstDimension = 'model/dimensions/organitzacio.yaml';
const mandatory = 'model/mandatory.yaml';

describe('services, dimensions and sources that are named exist', () => {
  testMistakes([
    {
      what: 'an unknown service in the advice',
      file: dimension,
      edit: replace('services: [portasignatures]', 'services: [portasignatura]'),
      at: 'services: [portasignatura]',
      says: /«portasignatura».*Volies dir «portasignatures»/,
    },
    {
      what: 'an unknown group of words in an order',
      file: 'language/commands.yaml',
      edit: insertBelow('    phrases:', '      - "{esborar} el paper"'),
      at: '{esborar} el paper',
      says: /el grup «esborar».*Volies dir «esborrar»/,
    },
    {
      what: 'an unknown service in a mandatory tool',
      file: mandatory,
      edit: replace('services: [enotum]', 'services: [e-notum]'),
      at: 'services: [e-notum]',
      says: /«e-notum».*Volies dir «enotum»/,
    },
    {
      what: 'an unknown service that gives a duty done',
      file: 'model/duties.yaml',
      edit: replace('service: via-oberta', 'service: via-obertes'),
      at: 'service: via-obertes',
      says: /«via-obertes».*Volies dir «via-oberta»/,
    },
    {
      what: 'an unknown service, unlike any other',
      file: mandatory,
      edit: replace('services: [enotum]', 'services: [zzzzzzzz]'),
      at: 'services: [zzzzzzzz]',
      says: /«zzzzzzzz»\.$/,
    },
    {
      what: 'an unknown dimension to depend on',
      file: firstDimension,
      edit: replace('dependsOn: []', 'dependsOn: [platforma]'),
      at: 'dependsOn: [platforma]',
      says: /«platforma».*Volies dir «plataforma»/,
    },
    {
      what: 'an unknown source in a fact',
      file: service,
      edit: replace('sources: [tipus-copia]', 'sources: [tipus-copies]'),
      at: 'sources: [tipus-copies]',
      says: /«tipus-copies».*Volies dir «tipus-copia»/,
    },
    {
      what: 'an own question that is not written as one',
      file: 'services/transparencia.yaml',
      edit: replace('q: Per què no veig un ítem nou?', 'q: No veig un ítem nou.'),
      at: 'q: No veig un ítem nou.',
      says: /com una pregunta/,
    },
    {
      what: 'an unknown source in an own question',
      file: service,
      edit: replace('sources: [fitxa, upf]', 'sources: [fitxes, upf]', 'questions:'),
      at: 'sources: [fitxes, upf]',
      says: /«fitxes».*Volies dir «fitxa»/,
    },
    {
      what: 'an unknown source in an action',
      file: dimension,
      edit: replace('sources: [externs]', 'sources: [extern]'),
      at: 'sources: [extern]',
      says: /«extern».*Volies dir «externs»/,
    },
    {
      what: 'an unknown source in a notice',
      file: firstDimension,
      edit: replace('sources: [model, ens]', 'sources: [model, enx]'),
      at: 'sources: [model, enx]',
      says: /«enx»/,
    },
  ]);
});

describe('whatever is said has a source, or says that it has none', () => {
  const fact = '    - text: Còpia no serveix per fer còpies';
  testMistakes([
    {
      what: 'a fact with neither',
      file: service,
      edit: insertBelow('  cost:', '    - text: És de franc.'),
      at: '    - text: És de franc.',
      says: /«sources».*«unsourced: true»/,
    },
    {
      what: 'a fact with both',
      file: service,
      edit: insertBelow(fact, '      unsourced: true'),
      at: 'unsourced: true',
      says: /font/,
    },
    {
      what: 'an own question with neither',
      file: service,
      edit: insertBelow('questions:', '  - q: És de franc?\n    a: Sí.'),
      at: '  - q: És de franc?',
      says: /«sources».*«unsourced: true»/,
    },
    {
      what: 'an action with neither',
      file: dimension,
      edit: replace('\n          sources: [redaccio]', ''),
      at: '- text: Poseu l',
      says: /«sources».*«unsourced: true»/,
    },
  ]);
});

describe('the tools and the duties', () => {
  const order = 'model/order-of-work.yaml';
  testMistakes([
    {
      what: 'what is in no list, in the order of work',
      file: order,
      edit: replace('- canal-intern', '- canal-inter'),
      at: '- canal-inter',
      says: /«canal-inter».*«canal-intern»/,
      notAlone: true,
    },
    {
      what: 'a duty that has no place in the order of work',
      file: order,
      edit: replace('- canal-intern\n', ''),
      at: '- eacat',
      says: /Falta «canal-intern»/,
    },
    {
      what: 'a tool twice in the order of work',
      file: order,
      edit: replace('- fue\n', '- fue\n- eacat\n'),
      at: '- eacat\n- iarxiu',
      says: /«eacat» ja surt/,
    },
    {
      what: 'a duty with the id of a tool',
      file: 'model/duties.yaml',
      edit: replace('- id: canal-intern', '- id: enotum'),
      at: '- id: enotum',
      says: /«enotum» ja és una eina/,
      notAlone: true,
    },
    {
      what: 'a duty of a dimension that is not there',
      file: 'model/duties.yaml',
      edit: replace('dimension: interoperabilitat', 'dimension: interoperabilita'),
      at: 'dimension: interoperabilita',
      says: /«interoperabilitat»/,
    },
  ]);
});

describe('an id names one thing', () => {
  testMistakes([
    {
      what: 'an id twice in a list',
      file: mandatory,
      edit: replace('- id: enotum', '- id: certificats'),
      at: '- id: certificats\n  title: Notificació',
      says: /«certificats».*dues vegades/,
      // And the order of work names what is no longer there.
      notAlone: true,
    },
    {
      what: 'a topic twice',
      file: 'language/topics.yaml',
      edit: replace('- id: obligatorietat', '- id: que-es'),
      at: '- id: que-es\n  title: obligatorietat',
      says: /«que-es».*dues vegades/,
    },
    {
      what: 'a step twice in a dimension',
      file: dimension,
      edit: replace('- id: segell-automatitzat', '- id: un-per-un'),
      at: '- id: un-per-un\n    label: També',
      says: /«un-per-un».*dues vegades/,
    },
    {
      what: 'the id of a service is not the name of its file',
      file: 'services/dogc.yaml',
      edit: replace('id: dogc', 'id: diari-oficial'),
      at: 'id: diari-oficial',
      says: /«diari-oficial».*«dogc»/,
      notAlone: true,
    },
    {
      what: 'a service with the id of another',
      file: 'services/eacat.yaml',
      edit: replace('id: eacat', 'id: dogc'),
      at: 'id: dogc',
      says: /«dogc» ja és a content\/services\/dogc\.yaml/,
      notAlone: true,
    },
    {
      what: 'the id of a dimension is not the name of its file',
      file: 'model/dimensions/cartes-servei.yaml',
      edit: replace('id: cartes-servei', 'id: cartes'),
      at: 'id: cartes',
      says: /«cartes».*«cartes-servei»/,
      notAlone: true,
    },
    {
      what: 'the id of a guide is not the name of its file',
      file: 'guides/diagnosi.yaml',
      edit: replace('id: diagnosi', 'id: diagnosis'),
      at: 'id: diagnosis',
      says: /«diagnosis».*«diagnosi»/,
    },
  ]);
});

describe('the cells of a dimension fit together', () => {
  testMistakes([
    {
      what: 'an unknown step in the levels',
      file: dimension,
      edit: replace('recomanat: fluxos-i-lots', 'recomanat: fluxos-i-lot'),
      at: 'recomanat: fluxos-i-lot,',
      says: /«fluxos-i-lot».*Volies dir «fluxos-i-lots»/,
    },
    {
      what: 'an unknown step in a notice, where it starts to comply',
      file: 'model/dimensions/seguretat.yaml',
      edit: replace('requires: acces-per-usuari', 'requires: acces-per-usuaris'),
      at: 'requires: acces-per-usuaris',
      says: /«acces-per-usuaris».*Volies dir «acces-per-usuari»/,
    },
    {
      what: 'an unknown step in a notice, where it falls silent',
      file: firstDimension,
      edit: replace('until: comissio', 'until: comisio'),
      at: 'until: comisio',
      says: /«comisio».*Volies dir «comissio/,
    },
    {
      what: 'an unknown band in a notice',
      file: firstDimension,
      edit: insertBelow('    until: comissio', '    bands: [5000-1000]'),
      at: 'bands: [5000-1000]',
      says: /«5000-1000».*Volies dir «5000-10000»/,
    },
    {
      what: 'an unknown band in the advice',
      file: dimension,
      edit: replace('  5000-10000:', '  5000-1000:'),
      at: '  5000-1000:',
      says: /«5000-1000».*Volies dir «5000-10000»/,
      notAlone: true,
    },
    {
      what: 'a missing band in the levels',
      file: dimension,
      edit: deleteLine('  5000-10000: {'),
      at: 'levels:',
      says: /«5000-10000»/,
    },
    {
      what: 'a missing band in the advice',
      file: dimension,
      edit: (text) => text.replace(/ {2}5000-10000:\n( {4}.*\n)+/, ''),
      at: 'advice:',
      says: /«5000-10000»/,
    },
    {
      what: 'no advice where the levels have a step',
      file: dimension,
      edit: (text) => text.replace(/obligatori:\n {6}text: Podeu.*\n {6}services.*\n/, 'obligatori: null\n'),
      at: '15000-20000: { obligatori: fluxos-i-lots',
      says: /null/,
    },
    {
      what: 'advice where the levels have no step',
      file: dimension,
      edit: replace('obligatori: fluxos-i-lots', 'obligatori: null'),
      at: '15000-20000: {',
      says: /null/,
    },
    {
      what: 'a level that asks for less than the one below',
      file: 'model/dimensions/seguretat.yaml',
      edit: replace(
        'obligatori: un-sol-usuari, recomanat: gestio-centralitzada',
        'obligatori: gestio-centralitzada, recomanat: un-sol-usuari',
      ),
      at: '5000-10000: { obligatori: gestio-centralitzada',
      says: /«5000-10000», «recomanat» demana el graó «un-sol-usuari».*per sota de «gestio-centralitzada».*obligatori ≤ recomanat ≤ avancat/,
    },
    {
      what: 'a level that asks for less than one below, with a level that asks for nothing in between',
      file: 'model/dimensions/eines-signatura.yaml',
      edit: (text) =>
        text
          .replace(
            'obligatori: fluxos-i-lots, recomanat: null, avancat: null',
            'obligatori: fluxos-i-lots, recomanat: null, avancat: un-per-un',
          )
          .replace(
            /(obligatori:\n {6}text: Podeu.*\n {6}services.*\n {4}recomanat: null\n {4}avancat:) null/,
            '$1 { text: Tot. }',
          ),
      at: '15000-20000: { obligatori: fluxos-i-lots',
      says: /«avancat» demana el graó «un-per-un».*per sota de «fluxos-i-lots»/,
    },
    {
      what: 'a step with the label of another',
      file: dimension,
      edit: replace('label: Amb fluxos, externs i lots', 'label: Document per document'),
      at: 'label: Document per document\n    text: Hi',
      says: /«Document per document» ja és la d’una altra opció/,
    },
    {
      what: 'a step that does not say how to reach it',
      file: dimension,
      edit: (text) => text.replace(/ {4}reach:\n( {6}.*\n)+/, ''),
      at: '- id: fluxos-i-lots',
      says: /«reach».*«fluxos-i-lots»/,
    },
    {
      what: 'a dimension that depends on itself',
      file: firstDimension,
      edit: replace('dependsOn: []', 'dependsOn: [organitzacio]'),
      at: 'dependsOn: [organitzacio]',
      says: /«organitzacio»/,
    },
    {
      what: 'two dimensions that depend on each other',
      file: firstDimension,
      edit: replace('dependsOn: []', 'dependsOn: [eines-signatura]'),
      at: 'dependsOn: [eines-signatura]',
      says: /«organitzacio».*cercle/,
      notAlone: true,
    },
  ]);
});

describe('words that tell languages apart', () => {
  testMistakes([
    {
      what: 'a word of two languages',
      file: 'language/languages.yaml',
      edit: insertBelow('    - adiós', '    - "als"'),
      at: '- "als"',
      says: /«als».*«ca»/,
    },
  ]);
});

describe('own questions', () => {
  testMistakes([
    {
      what: 'one that is there twice, but for its accents',
      file: 'services/copia.yaml',
      edit: insertBelow('questions:', '  - q: Qui dona els rols de copia?\n    a: Ningú.\n    unsourced: true'),
      at: '  - q: Qui dona els rols de Còpia?',
      says: /ja és més amunt/,
    },
    {
      what: 'one that was pasted and not answered',
      file: 'services/copia.yaml',
      edit: insertBelow('questions:', `  - q: Es fa?\n    a: ${answerToWrite}\n    unsourced: true`),
      at: `    a: ${answerToWrite}`,
      says: /no s’ha acabat/,
    },
  ]);
});
