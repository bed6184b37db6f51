import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Heard, hasUnreadable, heardText, isMentioned } from '../../bot/channels/bot-framework/heard-text.ts';

/** Bytes of what Teams may post: see routes.ts. */
const largestBody = 256 * 1024;
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

  const html = (content: string, more: object = {}) => ({
    recipient,
    attachments: [{ contentType: 'text/html', content }],
    ...more,
  });

  test.for([
    [
      'paragraphs, lists and tables, with their signs',
      html(
        '<div><p>Què &eacute;s l&rsquo;e-NOTUM?</p>\r\n<ul><li>alta&nbsp;&amp; cost</li></ul><table><tr><td>a</td><td>b</td></tr></table></div>',
      ),
      'Què és l’e-NOTUM?\nalta & cost\na b',
    ],
    ['numbered signs', html('l&#8217;e-TRAM &#xB7; 2 &lt; 3'), 'l’e-TRAM · 2 < 3'],
    ['what is no sign', html('R&D &#0;&#xFFFFFF; &nosuch;'), 'R&D  &nosuch;'],
    [
      'the bot’s name, as HTML marks it',
      html(
        '<p><span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Guia eAdmin</span>&nbsp;ajuda</p>',
        {
          entities: [bot],
        },
      ),
      'ajuda',
    ],
    [
      'the bot’s name alone in the text, and the rest in HTML',
      html('<div><at id="0">Guia eAdmin</at> què és EACAT?</div>', { text: '<at>Guia eAdmin</at>', entities: [bot] }),
      'què és EACAT?',
    ],
    ['the same in both, said once', html('<p>què és EACAT?</p>', { text: 'què és EACAT?' }), 'què és EACAT?'],
    ['an emoji', html('<p>hola <img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>'), 'hola'],
  ] as const)('pasted as HTML: %s', ([, activity, text]) => {
    expect(heardText(activity)).toBe(text);
  });

  test('a mention that does not say its text is known by its name', () => {
    const { text, ...unsaid } = bot;
    expect(text).toBeTruthy();
    const activity = said('<at>Guia eAdmin</at> demana-ho a <at>Maria</at>', [unsaid, maria]);
    expect([heardText(activity), isMentioned(activity)]).toEqual(['demana-ho a Maria', true]);
    expect(isMentioned(said('ajuda', [unsaid]))).toBe(true);
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

  test('as many open marks as fit in a body are read once, not thousands of times', { timeout: 5000 }, () => {
    for (const piece of [
      '<at>',
      '<at ',
      '<at>a',
      '&nbsp',
      '</at>',
      '<img ',
      '<img',
      '</td>',
      '<br ',
      '<p',
      '\n ',
      '<span itemid',
      '&#1',
    ]) {
      const long = piece.repeat(largestBody / piece.length);
      for (const activity of [said(long), html(long)]) {
        expect(heardText(activity)).toBeTypeOf('string');
        expect(hasUnreadable(activity)).toBeTypeOf('boolean');
      }
    }
  });
});

describe('whether something comes that cannot be read', () => {
  const picture = { contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/x' };
  const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'acta.pdf' };
  const html = (content: string) => ({ contentType: 'text/html', content });
  const mark = html('<p>mira <attachment id="1"></attachment></p>');
  test.for([
    ['a picture', [picture, html('<p><img src="https://x" itemtype="http://schema.skype.com/AMSImage"></p>')], true],
    ['a picture in a channel', [html('<div><img src="https://x"></div>')], true],
    ['a file', [file], true],
    ['a file in a channel', [mark], true],
    ['a text', [html('<p>hola</p>')], false],
    ['an emoji', [html('<p><img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>')], false],
    ['another message, quoted', [{ contentType: 'messageReference' }, mark], false],
    ['a card', [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }], false],
    ['nothing of the kind', 'hola', false],
    ['nothing at all', [null, 7, {}], false],
  ] as const)('%s', ([, attachments, unreadable]) => {
    expect(hasUnreadable({ attachments })).toBe(unreadable);
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
