import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Heard, heardText, isMentioned } from '../../bot/channels/bot-framework/heard-text.ts';

const recipient = { id: '28:bot', name: 'Guia eAdmin' };
const mention = (id: string, name: string) => ({
  type: 'mention',
  text: `<at>${name}</at>`,
  mentioned: { id, name },
});

function said(text: string, entities: object[] = []): Heard {
  return { text, recipient, entities };
}

describe('what was said', () => {
  const bot = mention('28:bot', 'Guia eAdmin');
  const maria = mention('29:maria', 'Maria');

  test.for([
    ['the bot’s name, before', said('<at>Guia eAdmin</at> què és l’e-NOTUM?', [bot]), 'què és l’e-NOTUM?'],
    ['the bot’s name, after', said('què és l’e-NOTUM? <at>Guia eAdmin</at>', [bot]), 'què és l’e-NOTUM?'],
    ['the bot’s name, twice', said('<at>Guia eAdmin</at> ajuda <at>Guia eAdmin</at>', [bot]), 'ajuda'],
    ['nothing but the bot’s name', said('<at>Guia eAdmin</at>&nbsp;', [bot]), ''],
    [
      'another person’s name',
      said('<at>Guia eAdmin</at> <at>Maria</at> pregunta pel T-CAT', [bot, maria]),
      'Maria pregunta pel T-CAT',
    ],
    [
      'signs as HTML',
      said('<at>Guia eAdmin</at>&nbsp;alta &amp; cost &lt;e-TRAM&gt; l&#39;e-TAULER'),
      "alta & cost <e-TRAM> l'e-TAULER",
    ],
    ['a name that clients give an id', said('<at id="0">Guia eAdmin</at> ajuda'), 'ajuda'],
    ['&amp; written once is read once', said('&amp;lt;'), '&lt;'],
    ['nothing', {}, ''],
  ] as const)('%s', ([, activity, text]) => {
    expect(heardText(activity)).toBe(text);
  });

  test('a bot with signs in its name is still itself', () => {
    const named = { ...mention('28:bot', 'A &amp; B (prova)'), text: '<at>A &amp; B (prova)</at>' };
    expect(heardText(said('<at>A &amp; B (prova)</at> ajuda', [named]))).toBe('ajuda');
  });

  test('what is not marked stays as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[<&]/.test(text));
        expect(heardText(said(`<at>Guia eAdmin</at>${text}`, [bot]))).toBe(text.trim());
      }),
    );
  });

  test('a megabyte of open marks is read once, not a million times', { timeout: 5000 }, () => {
    for (const piece of ['<at>', '<at ', '<at>a', '&nbsp', '</at>']) {
      expect(heardText(said(piece.repeat(250_000)))).toBeTypeOf('string');
    }
  });
});

describe('whether the bot is named', () => {
  const bot = mention('28:bot', 'Guia eAdmin');
  test.for([
    [said('<at>Guia eAdmin</at> ajuda', [bot]), true],
    [said('<at>Guia eAdmin</at> ajuda'), true],
    [said('<at>Maria</at> ajuda', [mention('29:maria', 'Maria')]), false],
    // Somebody who is called like the bot is not the bot.
    [said('<at>Guia eAdmin</at> hola', [mention('29:other', 'Guia eAdmin')]), false],
    [said('Guia eAdmin, ajuda'), false],
    [{}, false],
  ] as const)('%#', ([activity, named]) => {
    expect(isMentioned(activity)).toBe(named);
  });
});
