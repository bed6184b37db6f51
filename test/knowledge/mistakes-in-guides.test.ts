import { describe } from 'vitest';
import { deleteLine, insertBelow, replace } from './broken-content.ts';
import { type EditorMistake, testMistakes } from './editor-mistake.ts';

const inTheGuide = (mistakes: Omit<EditorMistake, 'file'>[]) =>
  testMistakes(mistakes.map((mistake) => ({ file: 'guides/diagnosi.yaml', ...mistake })));

const choice = (options: string) => `  - id: color
    type: choice
    text: De quin color?
    reason: Per provar-ho.
    options: ${options}`;

describe('a question is written like the others of its type', () => {
  inTheGuide([
    {
      what: 'a missing field',
      edit: deleteLine('    none: '),
      at: '- id: eines',
      says: /«none»/,
    },
    {
      what: 'a key that does not exist',
      edit: replace('    explain: ', '    explica: '),
      at: '    explica: ',
      says: /«explica»/,
    },
    {
      what: 'a type that does not exist',
      edit: replace('type: yes-no', 'type: si-no'),
      at: 'type: si-no',
      says: /«type».*population.*yes-no/,
    },
    {
      what: 'no type',
      edit: deleteLine('    type: yes-no'),
      at: '- id: orientacio',
      says: /«type»/,
    },
    {
      what: 'a list that is not there to be repeated',
      edit: replace('each: dimensions', 'each: serveis'),
      at: 'each: serveis',
      says: /«each».*dimensions/,
    },
    {
      what: 'options that do not exist',
      edit: replace('options: mandatory', 'options: obligatories'),
      at: 'options: obligatories',
      says: /«options».*mandatory/,
    },
    {
      what: 'an option without its label',
      edit: replace('options: mandatory', 'options: [{ id: una, label: Una }, { id: altra }]'),
      at: 'options: [{ id: una',
      says: /«label»/,
    },
    {
      what: 'an option twice',
      edit: insertBelow('questions:', choice('[{ id: blau, label: Blau }, { id: blau, label: Blau cel }]')),
      at: 'options: [{ id: blau',
      says: /«blau».*dues vegades/,
    },
    {
      what: 'two options with the same label',
      edit: insertBelow('questions:', choice('[{ id: blau, label: Blau cel }, { id: cel, label: blau-cel }]')),
      at: 'options: [{ id: blau',
      says: /«blau-cel».*no es distingirien/,
    },
    {
      what: 'an id twice among the questions',
      edit: replace('- id: eines', '- id: orientacio'),
      at: '- id: orientacio\n    type: several',
      says: /«orientacio».*dues vegades/,
      // And what was said of it.
      notAlone: true,
    },
    {
      what: 'an id twice among the outcomes',
      edit: replace('- id: pla', '- id: fora-del-model'),
      at: '- id: fora-del-model\n    show: plan',
      says: /«fora-del-model».*dues vegades/,
      notAlone: true,
    },
    {
      what: 'the confirmation of a list that is none',
      edit: replace('of: eines', 'of: abast'),
      at: 'of: abast',
      says: /«abast».*llista del model/,
    },
    {
      what: 'the confirmation of an answer that nobody has given',
      edit: replace('of: poblacio', 'of: eines'),
      at: 'of: eines',
      says: /«eines»/,
    },
  ]);
});

describe('a guide has a role that nobody else has, or none', () => {
  inTheGuide([
    {
      what: 'a role that does not exist',
      edit: replace('role: diagnosis', 'role: diagnosi'),
      at: 'role: diagnosi',
      says: /«role».*diagnosis, find-service/,
    },
  ]);
  testMistakes([
    {
      what: 'the role of another guide',
      file: 'guides/quin-servei.yaml',
      edit: replace('role: find-service', 'role: diagnosis'),
      at: 'role: diagnosis',
      says: /«diagnosis».*guides\/diagnosi\.yaml/,
    },
  ]);
});

describe('a condition speaks of an answer that may have been given', () => {
  inTheGuide([
    {
      what: 'to a later question',
      edit: insertBelow('    explain: ', '    unless:\n      eines: [eacat]'),
      at: 'eines: [eacat]',
      says: /«eines»/,
    },
    {
      what: 'to the question itself',
      edit: insertBelow('    explain: ', '    unless:\n      orientacio: ["no"]'),
      at: 'orientacio: ["no"]',
      says: /«orientacio»/,
    },
    {
      what: 'to an unknown question',
      edit: replace('orientacio: ["no"]', 'orientacions: ["no"]'),
      at: 'orientacions: ["no"]',
      says: /«orientacions»/,
    },
    {
      what: 'to an unknown question, in an outcome',
      edit: replace('orientacio: ["no"]', 'orientacions: ["no"]', 'outcomes:'),
      at: 'orientacions: ["no"]',
      says: /«orientacions»/,
    },
    {
      what: 'an answer that the question does not have',
      edit: replace('orientacio: ["no"]', 'orientacio: ["mai"]'),
      at: 'orientacio: ["mai"]',
      says: /«mai»/,
    },
    {
      what: 'a band that does not exist',
      edit: replace('band: [<5000,', 'band: [<500,'),
      at: 'band: [<500,',
      says: /«<500».*Volies dir «<5000»/,
    },
    {
      what: 'an option that the choice does not have',
      edit: insertBelow(
        'questions:',
        `${choice('[{ id: blau, label: Blau }, { id: verd, label: Verd }]')}
  - id: to
    type: yes-no
    text: És clar?
    reason: Per provar-ho.
    when: { color: [vermell] }`,
      ),
      at: 'color: [vermell]',
      says: /«vermell»/,
    },
    {
      what: 'any, in the last outcome: somebody would end with none',
      edit: insertBelow('    show: plan', '    when:\n      orientacio: ["si"]'),
      at: '- id: pla',
      says: /condicions/,
    },
  ]);
});

describe('every question is asked and every outcome given in some way through the guide', () => {
  inTheGuide([
    {
      what: 'a question that needs two answers that nobody can give at once',
      edit: replace('      abast: [rapida]', '      abast: [rapida]\n      orientacio: ["no"]'),
      at: '- each: groups',
      says: /no es fa mai/,
    },
    {
      what: 'a question after the answer that leaves it out',
      edit: replace(
        '    when:\n      abast: [rapida]',
        '    when:\n      abast: [rapida]\n    unless:\n      abast: [rapida]',
      ),
      at: '- each: groups',
      says: /no es fa mai/,
    },
    {
      what: 'an outcome behind another that takes everybody',
      edit: replace('    show: outside\n    when:\n      orientacio: ["no"]', '    show: outside'),
      at: '- id: pla',
      says: /no es dona mai.*també es compleix «fora-del-model».*més amunt.*d’un dels dos/,
    },
    {
      what: 'an outcome whose conditions nobody meets',
      edit: replace(
        'outcomes:',
        'outcomes:\n  - { id: mai, show: outside, when: { orientacio: ["si"], abast: [rapida] }, unless: { abast: [rapida] } }',
      ),
      at: '- { id: mai',
      says: /no es dona mai: les seves condicions no es compleixen mai/,
    },
    {
      what: 'advice with nothing to say',
      edit: replace('show: outside', 'show: advice'),
      at: '- id: fora-del-model',
      says: /«text»/,
    },
    {
      what: 'a list for a question that has no services',
      edit: replace('  - each: groups', '  - each: requirements\n    of: poblacio'),
      at: 'of: poblacio\n    when:',
      says: /«poblacio»/,
    },
    {
      what: 'a rule that does not exist',
      edit: replace('    show: outside', '    show: outside\n    rule: tot-va-be'),
      at: 'rule: tot-va-be',
      says: /«rule».*te-tots-els-requisits/,
    },
  ]);
});

describe('the groups of the quick diagnosis', () => {
  testMistakes(
    [
      {
        what: 'a step that the dimension does not have',
        edit: replace('seguretat: un-sol-usuari', 'seguretat: cap-usuari'),
        at: 'seguretat: cap-usuari',
        says: /«cap-usuari»/,
      },
      {
        what: 'a dimension without its step',
        edit: replace(', seguretat: un-sol-usuari', ''),
        at: 'steps: { organitzacio: ningu }',
        says: /«seguretat»/,
      },
      {
        what: 'a dimension in two groups',
        edit: replace(
          'dimensions: [interoperabilitat, metadades]',
          'dimensions: [interoperabilitat, metadades, seguretat]',
        ),
        at: 'dimensions: [interoperabilitat, metadades, seguretat]',
        says: /«seguretat» ja és en un altre grup/,
        notAlone: true,
      },
    ].map((mistake) => ({ file: 'model/groups.yaml', ...mistake })),
  );
});
