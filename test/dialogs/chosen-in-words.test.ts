import { describe, expect, test } from 'vitest';
import { aboutChoice } from '../../dialogs/act/last-answer.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { chooseTarget } from '../../dialogs/reply/choose-target.ts';
import { understand } from '../../dialogs/understand/understand.ts';
import type { Target } from '../../knowledge/understand/retrieval/search.ts';
import { sentences } from '../../locales/sentences.ts';
import { knowledge } from './real-knowledge.ts';

const alternatives = (['t-cat', 'idcat'] as const).map((service) => ({
  service,
  topic: 'alta' as const,
  question: null,
  probability: 0.6,
}));

/** What is remembered once «T-CAT or idCAT?» has been asked. */
const choosing: Memory = {
  ...emptyMemory,
  offered: chooseTarget(knowledge.content, sentences('ca'), alternatives).buttons,
  last: aboutChoice(alternatives),
};

const understood = (text: string, memory: Memory = choosing) =>
  understand(knowledge, memory, { type: 'message', utterance: knowledge.read(text) }).intent;
const showing = (target: Partial<Target>) => ({ type: 'show-target', target: expect.objectContaining(target) });

describe('when one of two services has to be chosen', () => {
  test.each(['T-CAT', 'la T-CAT', 'el tcat si us plau', 'T-CAT: Com es demana?', 'la primera', '1'])(
    '«%s» is the first',
    (text) => expect(understood(text)).toMatchObject(showing({ service: 't-cat', topic: 'alta' })),
  );

  test('a service that was not offered is what it is', () => {
    expect(understood('EACAT')).toMatchObject(showing({ service: 'eacat', topic: 'que-es' }));
  });

  test('a question about them both is answered of both', () => {
    const intent = understood('i quant costa?');
    if (intent.type !== 'show-several') throw new Error(intent.type);
    expect(intent.asked.answers.map(({ target }) => `${target.service}/${target.topic}`)).toEqual([
      't-cat/cost',
      'idcat/cost',
    ]);
  });
});

test('with nothing to choose from, a name is what it is', () => {
  expect(understood('la T-CAT', emptyMemory)).toMatchObject(showing({ service: 't-cat', topic: 'que-es' }));
});
