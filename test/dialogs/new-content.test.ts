import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { createKnowledge, type Knowledge } from '../../knowledge/create-knowledge.ts';
import { contentFolder } from '../../knowledge/load/load-content.ts';
import { loadAgain } from '../knowledge/load-again.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The knowledge of the real content after somebody changed it. */
function knowledgeAfter(change: (folder: string) => void): Knowledge {
  const folder = mkdtempSync(join(tmpdir(), 'contingut-'));
  folders.push(folder);
  cpSync(contentFolder, folder, { recursive: true });
  change(folder);
  return createKnowledge(loadAgain(folder));
}

/** Changes one YAML file. */
function edit<T>(folder: string, path: string, change: (data: T) => unknown): void {
  const file = join(folder, path);
  const data = parse(readFileSync(file, 'utf8')) as T;
  change(data);
  writeFileSync(file, stringify(data));
}

function diagnosisOfTona(knowledge: Knowledge): Talk {
  return new Talk(knowledge).say('fes-me la diagnosi').say('Tona');
}

const allBands = (cell: string) =>
  ['5000-10000', '10000-15000', '15000-20000']
    .map((band) => `  ${band}: { obligatori: ${cell}, recomanat: ${cell}, avancat: ${cell} }`)
    .join('\n');

const sixteenth = `
id: intel-ligencia
order: 16
title: Intel·ligència artificial
question: Feu servir intel·ligència artificial?
reason: Cada cop se'n parla més.
meaning: Programes que redacten o classifiquen.
sources:
  propia: { title: Nota de prova, url: https://example.cat/ }
advice:
${allBands('{ text: Proveu-la. }')}
levels:
${allBands('se-sap-que-es')}
steps:
  - id: no-se-sap
    label: Ni se'n parla
    text: Ningú no n'ha sentit parlar.
    signs: [Cap reunió.]
  - id: se-sap-que-es
    label: Sabem què és
    text: Algú n'ha sentit parlar.
    signs: [Alguna reunió.]
    reach:
      actions: [{ text: Parleu-ne., sources: [propia] }]
      effort: dies
      who: [secretaria]
`;

const newGuide = `
id: teletreball
title: Preparem el teletreball
summary: què cal per treballar des de casa
phrases: [preparem el teletreball, guia de teletreball]
questions:
  - id: municipi
    type: population
    text: D'on sou?
    reason: Per saber qui us pot ajudar.
  - id: portatils
    type: choice
    text: Teniu portàtils?
    reason: Sense portàtils no hi ha teletreball.
    options:
      - { id: tots, label: Tothom en té }
      - { id: alguns, label: Alguns }
  - id: qui
    type: several
    text: Qui no en té?
    reason: Per fer la llista.
    none: Ningú
    when: { portatils: [alguns] }
    options:
      - { id: alcaldia, label: Alcaldia }
      - { id: secretaria, label: Secretaria }
  - id: vpn
    type: yes-no
    text: Hi entreu amb VPN?
    reason: És més segur.
outcomes:
  - { id: pla, show: plan }
`;

const newStep = {
  id: 'gestor-compartit',
  label: 'Un gestor de tota la comarca',
  text: 'Un gestor compartit amb tota la comarca.',
  signs: ['El porta el consell comarcal.'],
  reach: { actions: [{ text: 'Parleu-hi.', unsourced: true }], effort: 'mesos', who: ['secretaria'] },
};
const newTool = {
  id: 'telegraf',
  title: 'Telègraf (e-RAIG)',
  why: 'Per si de cas.',
  services: ['eacat'],
  url: 'https://example.cat/',
  short: 'e-RAIG',
  action: 'Pareu-lo.',
  effort: 'dies',
  who: ['secretaria'],
};

/** The real content with one more of each. */
const richer = knowledgeAfter((folder) => {
  edit<string[]>(folder, 'model/order-of-work.yaml', (order) => order.push('telegraf'));
  writeFileSync(join(folder, 'model/dimensions/intel-ligencia.yaml'), sixteenth);
  edit<{ steps: object[] }>(folder, 'model/dimensions/plataforma.yaml', ({ steps }) => steps.push(newStep));
  edit<object[]>(folder, 'model/mandatory.yaml', (tools) => tools.push(newTool));
  writeFileSync(join(folder, 'guides/teletreball.yaml'), newGuide);
});

describe('a new dimension is one more question, with no code', () => {
  test('it is the last of those that are asked of its band before the tools, with its steps as options', () => {
    const talk = diagnosisOfTona(richer);
    expect(talk.question?.heading).toContain('1 de 12');
    talk.answerUntil(({ question }) => question === 'intel-ligencia');
    expect(talk.question?.heading).toContain('11 de 12');
    expect(talk.question?.options.map(({ label }) => label)).toEqual(["Ni se'n parla", 'Sabem què és']);
  });

  test('it counts in the plan', () => {
    const talk = diagnosisOfTona(richer).answerUntil(({ question }) => question === 'intel-ligencia');
    talk.say("ni se'n parla").answerUntil(() => false);
    const missing = talk.plan?.missing.map(({ dimension }) => dimension.id);
    expect(missing).toContain('intel-ligencia');
  });
});

test('a new step is one more option', () => {
  const talk = diagnosisOfTona(richer).answerUntil(({ question }) => question === 'plataforma');
  expect(talk.question?.options.map(({ label }) => label)).toContain('Un gestor de tota la comarca');
  talk.say('un gestor de tota la comarca');
  expect(talk.question?.question).toBe('seguretat');
  expect(talk.memory.guide?.answers.plataforma).toBe('gestor-compartit');
});

test('a new mandatory tool is one more box to tick', () => {
  const talk = diagnosisOfTona(richer).answerUntil(({ question }) => question === 'eines');
  talk.say('totes menys el telègraf');
  expect(talk.plan?.tools.map(({ id }) => id)).toEqual(['telegraf']);
});

test('the question about the mandatory tools may have any id', () => {
  const renamed = knowledgeAfter((folder) =>
    edit<{ questions: { id?: string; of?: string }[] }>(folder, 'guides/diagnosi.yaml', ({ questions }) => {
      for (const question of questions) {
        if (question.id === 'eines') question.id = 'que-falta';
        if (question.of === 'eines') Object.assign(question, { of: 'que-falta', when: { 'que-falta': ['totes'] } });
      }
    }),
  );
  const talk = diagnosisOfTona(renamed).answerUntil(({ question }) => question === 'que-falta');
  talk.say('totes menys EACAT');
  expect(talk.plan?.tools.map(({ id }) => id)).toEqual(['eacat']);
  expect(talk.plan?.toolsUnknown).toBe(false);
});

describe('a new guide is one file', () => {
  test('it is offered in the welcome', () => {
    const talk = new Talk(richer).take({ type: 'start' });
    expect(talk.buttons.map(({ label }) => label)).toContain('Preparem el teletreball');
  });

  test('it can be walked to its end, by any of its paths', () => {
    const talk = new Talk(richer).take({ type: 'start' }).tap('Preparem el teletreball');
    expect(talk.question?.question).toBe('municipi');
    talk.say('Tona');
    expect(talk.question?.options.map(({ label }) => label)).toEqual(['Tothom en té', 'Alguns']);
    talk.say('alguns');
    expect(talk.question?.question).toBe('qui');
    talk.say('secretaria');
    expect(talk.question?.question).toBe('vpn');
    talk.say('sí');
    expect(talk.question).toBeNull();
    expect(talk.plan?.place.town).toBe('Tona');

    const shorter = new Talk(richer).say('guia de teletreball').say('Tona').say('tothom en té');
    expect(shorter.question?.question).toBe('vpn');
  });

  test('its questions can be left for a moment, and answered later', () => {
    const talk = new Talk(richer).say('guia de teletreball').say('què és EACAT?');
    expect(talk.question?.question).toBe('municipi');
  });

  test('the diagnosis is still there', () => {
    expect(new Talk(richer).say('fes-me la diagnosi').question?.question).toBe('poblacio');
  });
});

describe('a guide is offered by its role, whatever its id', () => {
  const values = (talk: Talk) => talk.buttons.map(({ value }) => value);
  const guides = (talk: Talk) => values(talk).filter((value) => 'guide' in value);
  const withRoles = (roles: Record<string, string | undefined>) =>
    knowledgeAfter((folder) => {
      for (const id of ['diagnosi', 'integracio', 'quin-servei']) {
        edit<{ role?: string | undefined }>(folder, `guides/${id}.yaml`, (guide) => {
          guide.role = roles[id];
        });
      }
    });

  test('the diagnosis to whoever asks for help, the way to a service to whoever is not understood', () => {
    const others = withRoles({ integracio: 'diagnosis', diagnosi: 'find-service' });
    expect(guides(new Talk(others).say('ajuda'))).toEqual([{ guide: 'integracio' }]);
    expect(values(new Talk(others).say('torna a començar'))[0]).toMatchObject({ guide: 'integracio' });
    expect(values(new Talk(others).say('xyzzy'))).toContainEqual({ guide: 'diagnosi' });
  });

  test('none where none has it, and the conversation goes on', () => {
    const none = withRoles({});
    expect(guides(new Talk(none).say('ajuda'))).toEqual([]);
    expect(new Talk(none).say('torna a començar').replies).toHaveLength(1);
    expect(new Talk(none).say('ensenya’m el pla').replies).toHaveLength(1);
  });
});

test('a guide that asks for no population ends by saying what it was told', () => {
  const short = newGuide.replace(/ {2}- id: municipi[\s\S]*?(?= {2}- id: portatils)/, '');
  const knowledge = knowledgeAfter((folder) => writeFileSync(join(folder, 'guides/teletreball.yaml'), short));
  const talk = new Talk(knowledge).say('guia de teletreball').tap('Tothom en té').tap('No');
  expect(talk.question).toBeNull();
  expect(talk.replies).not.toEqual([]);
  expect(JSON.stringify(talk.replies)).toContain('Tothom en té');
});

/** A guide with the questions that the others do not have, and an outcome of its own. */
const inventory = `
id: inventari
title: Fem l'inventari
summary: què teniu i quant en feu servir
phrases: [fem l'inventari]
questions:
  - id: tramits
    type: number
    title: Tràmits l'any
    text: Quants tràmits rebeu l'any?
    reason: Per saber què cal automatitzar.
    unit: tràmits
    min: 0
    max: 100000
  - id: gestor
    type: text
    title: Gestor
    text: Com es diu el vostre gestor d'expedients?
    reason: Cada gestor s'integra d'una manera.
  - id: claus
    type: level-step
    dimension: seguretat
outcomes:
  - id: mancomunat
    show: advice
    text: Demaneu-ho a la diputació.
    services: [mux]
    when: { claus: [un-sol-usuari] }
  - id: propi
    show: advice
    text: Ja ho podeu fer vosaltres.
    services: [mux, enotum]
    links: [{ title: Suport de l'AOC, url: "https://suport.aoc.cat" }]
`;

describe('a guide may ask for a number, a text and a step', () => {
  const knowledgeWithInventory = knowledgeAfter((folder) =>
    writeFileSync(join(folder, 'guides/inventari.yaml'), inventory),
  );
  const begin = () => new Talk(knowledgeWithInventory).say("fem l'inventari");

  test('and gives the advice that its answers lead to', () => {
    const talk = begin().say('uns 1.200').say('el Gestiona, de fa anys').tap('Cadascú amb el seu usuari');
    expect(talk.memory.guide?.answers).toEqual({
      tramits: 1200,
      gestor: 'el Gestiona, de fa anys',
      claus: 'acces-per-usuari',
    });
    expect(JSON.stringify(talk.replies)).toContain('Ja ho podeu fer vosaltres');
    const other = begin().say('no ho sé').say('passa').tap('Un sol usuari per a tot');
    expect(JSON.stringify(other.replies)).toContain('Demaneu-ho a la diputació');
  });

  test('a number that cannot be, or none, is asked again, saying why', () => {
    const talk = begin().say('un milió');
    expect(talk.question?.hint).toContain('100000');
    expect(talk.say('molts').question?.question).toBe('tramits');
    expect(talk.say('cap a 300 o 400').question?.question).toBe('tramits');
    expect(talk.say('tres-cents').question?.question).toBe('gestor');
  });

  test('a question to us is not taken for a text', () => {
    const talk = begin().say('300').say('què és EACAT?');
    expect(talk.question?.question).toBe('gestor');
    expect(talk.replies[0]?.type).toBe('answer');
  });
});

test('content edited under a live conversation does not lose it', () => {
  const before = diagnosisOfTona(knowledge).choose('una-persona').choose('gestor-petit');
  expect(before.question?.question).toBe('seguretat');
  const after = knowledgeAfter((folder) => {
    for (const path of ['model/dimensions/organitzacio.yaml', 'model/groups.yaml']) {
      edit<object>(folder, path, (data) =>
        Object.assign(data, JSON.parse(JSON.stringify(data).replaceAll('"una-persona"', '"una-o-dues-persones"'))),
      );
    }
  });
  const talk = new Talk(after);
  talk.memory = before.memory;
  talk.say('resum');
  expect(JSON.stringify(talk.replies)).toContain('Organització');
  talk.say('ajuda');
  expect(talk.question?.question).toBe('organitzacio');
  talk.choose('una-o-dues-persones');
  expect(talk.question?.question).toBe('seguretat');
});
