import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../knowledge/content.ts';
import { lint, rules } from '../../knowledge/lint/lint.ts';
import { madeUpContent, madeUpDimension, madeUpGuide, madeUpService } from './made-up-content.ts';

const good = madeUpContent({
  services: [
    madeUpService('enotum', { name: 'e-NOTUM', aliases: ['e-notum', 'notificacions'] }),
    madeUpService('etauler', { name: 'e-TAULER', aliases: ['tauler'] }),
  ],
  dimensions: [madeUpDimension('plataforma', ['No en tenim', 'En tenim una'])],
  topics: [
    { id: 'cost', title: 'què costa', label: 'Què costa?', cues: ['quant costa', 'preu'] },
    { id: 'alta', title: 'com es demana', label: 'Com es demana?', cues: ['com es demana'] },
  ],
});

const longText = 'Aquesta frase es repeteix massa. '.repeat(20);

interface Bad {
  rule: string;
  what: string;
  content: Content;
  where: string;
  names: RegExp;
}

const bad: Bad[] = [
  {
    rule: 'stray-name',
    what: 'a dimension that is called something in English and is not there',
    content: madeUpContent({
      dimensions: [madeUpDimension('plataforma', ['No en tenim', 'En tenim una'])],
      names: { dimensions: { platforma: { es: 'Plataforma', en: 'Platform' } } },
    }),
    where: 'language/names, dimensions',
    names: /«platforma».*«plataforma»/,
  },
  {
    rule: 'ambiguous-alias',
    what: 'two services with an alias that is written differently and sounds the same',
    content: madeUpContent({
      services: [
        madeUpService('enotum', { aliases: ['Tauler d’anuncis'] }),
        madeUpService('etauler', { aliases: ['tauler d anuncis'] }),
      ],
    }),
    where: 'services/enotum, etauler',
    names: /«taulerdanuncis»/,
  },
  {
    rule: 'ambiguous-alias',
    what: 'an alias that is the name of another service',
    content: madeUpContent({
      services: [
        madeUpService('seu-e', { aliases: ['tauler electronic'] }),
        madeUpService('etauler', { name: 'Tauler Electrònic' }),
      ],
    }),
    where: 'services/seu-e, etauler',
    names: /«taulerelectronic»/,
  },
  {
    rule: 'long-answer',
    what: 'a fact that nobody would read',
    content: madeUpContent({
      services: [
        madeUpService('copia', {
          topics: { ...madeUpService('copia').topics, cost: [{ text: longText, sources: [], unsourced: true }] },
        }),
      ],
    }),
    where: 'services/copia',
    names: new RegExp(`${longText.length} .*«Aquesta frase`),
  },
  {
    rule: 'long-answer',
    what: 'an answer that nobody would read',
    content: madeUpContent({
      services: [
        madeUpService('copia', {
          questions: [{ id: 'per-que', q: 'Per què?', also: [], text: longText, sources: [], unsourced: true }],
        }),
      ],
    }),
    where: 'services/copia',
    names: new RegExp(`${longText.length} .*«Aquesta frase`),
  },
  {
    rule: 'long-label',
    what: 'a step that does not fit in a button',
    content: madeUpContent({
      dimensions: [madeUpDimension('plataforma', ['Curt', 'Un gestor d’expedients que comparteix tot el consistori'])],
    }),
    where: 'model/dimensions/plataforma',
    names: /«Un gestor d’expedients.*55/,
  },
  {
    rule: 'long-label',
    what: 'an option of a guide that does not fit in a button',
    content: madeUpContent({
      guides: [madeUpGuide('que-fem', ['Curt', 'Una opció tan llarga que no hi cap de cap manera'])],
    }),
    where: 'guides/que-fem',
    names: /«Una opció tan llarga.*48/,
  },
  {
    rule: 'shared-cue',
    what: 'a phrase that announces two topics',
    content: madeUpContent({
      topics: [
        { id: 'cost', title: 'què costa', label: 'Què costa?', cues: ['Què val?'] },
        { id: 'alta', title: 'com es demana', label: 'Com es demana?', cues: ['que val', 'com es demana'] },
      ],
    }),
    where: 'language/topics.yaml',
    names: /«que val».*cost, alta/,
  },
];

test('there is nothing to say about good content', () => {
  expect(lint(good)).toEqual([]);
});

describe('each rule speaks of what it looks for, and only of that', () => {
  test.each(bad)('$rule: $what', ({ rule, content, where, names }) => {
    expect(lint(content)).toEqual([{ rule, where, message: expect.stringMatching(names) }]);
  });

  test('and every rule that there is has been tried', () => {
    expect(new Set(bad.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ id }) => id)));
  });

  test('and every rule that is written is run', () => {
    const files = readdirSync(join(import.meta.dirname, '../../knowledge/lint'));
    const written = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => !['advice', 'lint'].includes(name));
    expect(rules.map(({ id }) => id).sort()).toEqual(written.sort());
  });
});

test('a phrase may be written twice for the same topic', () => {
  const topics = [{ id: 'cost' as const, title: 'què costa', label: 'Què costa?', cues: ['Què val?', 'que val'] }];
  expect(lint(madeUpContent({ topics }))).toEqual([]);
});

test('the real content passes: `kb lint` ends well', () => {
  // A command that exits with anything but 0 throws.
  expect(execFileSync('npm', ['run', '-s', 'kb', '--', 'lint'], { encoding: 'utf8' })).toContain('Cap error');
}, 30_000);
