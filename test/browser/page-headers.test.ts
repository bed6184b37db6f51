import { describe, expect, test } from 'vitest';
import { sharedGuide, startGuide } from '../bot/start-guide.ts';

const guide = sharedGuide({ env: { ALLOWED_ORIGINS: 'https://www.exemple.cat https://*.diputacio.cat' } });
const pages = ['/', '/chat', '/privacitat', '/accessibilitat', '/llicencies', '/plans/none.pdf'];

/** The policy of a page, by directive, and the page itself. */
async function open(url: string) {
  const response = await fetch(url);
  const text = response.headers.get('content-security-policy') ?? '';
  const policy = Object.fromEntries(
    text.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
  return { html: await response.text(), headers: response.headers, policy, text };
}

describe.each(pages)('%s', (path) => {
  test('runs nothing inline, evaluates nothing, and loads nothing from anywhere else', async () => {
    const { html, text, policy } = await open(guide.url + path);
    expect(text).not.toMatch(/unsafe-|https?:\/\/(?!www\.exemple\.cat|\*\.diputacio\.cat)/);
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['script-src']).toEqual([expect.stringMatching(/^'nonce-[\w-]{22}'$/)]);
    expect(policy['base-uri']).toEqual(["'none'"]);
    expect(html).not.toMatch(/\son\w+=|\sstyle=|javascript:|<style/i);
    expect(
      html
        .replaceAll(guide.url, '/')
        .match(/(?:src|href)="(?!\/|data:,|https:\/\/(www\.boe|eur-lex|apdcat)|mailto:)[^"]*"/g),
    ).toBeNull();
  });

  test('has a nonce of its own each time', async () => {
    const [one, two] = await Promise.all([open(guide.url + path), open(guide.url + path)]);
    expect(one.policy['script-src']).not.toEqual(two.policy['script-src']);
  });

  test('asks for nothing of the device, and says nothing of where one comes from', async () => {
    const { headers } = await open(guide.url + path);
    expect(headers.get('permissions-policy')).toContain('camera=(), ');
    expect(headers.get('permissions-policy')).toContain('microphone=(), ');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
  });
});

test('only the chat may be framed by an allowed site, and by itself when there is none', async () => {
  const framers = async (url: string, path: string) => (await open(url + path)).policy['frame-ancestors'];
  expect(await framers(guide.url, '/chat')).toEqual(["'self'", 'https://www.exemple.cat', 'https://*.diputacio.cat']);
  expect(await framers(guide.url, '/')).toEqual(["'self'"]);
  const closed = await startGuide();
  expect(await framers(closed.url, '/chat')).toEqual(["'self'"]);
});

test('with Azure, the page may connect to its Direct Line and to nothing else', async () => {
  const azure = await startGuide({ env: { DIRECT_LINE_SECRET: 'a-secret' } });
  const { policy, html } = await open(`${azure.url}/chat`);
  expect(policy['connect-src']).toEqual([
    "'self'",
    'https://directline.botframework.com',
    'wss://directline.botframework.com',
  ]);
  expect(html).not.toContain('a-secret');
  expect((await open(`${azure.url}/privacitat`)).html).toContain('Microsoft');
});

test('who publishes the chat and for how long it is kept are said, and escaped', async () => {
  const env = {
    OWNER_NAME: 'Diputació <script>alert(1)</script>',
    OWNER_CONTACT: 'https://www.exemple.cat/contacte',
    OWNER_DPO: 'dpd@exemple.cat',
    RETENTION_DAYS: '90',
  };
  const owned = await startGuide({ env });
  for (const path of ['/privacitat', '/accessibilitat']) {
    const { html } = await open(owned.url + path);
    expect(html).toContain('Diputació &lt;script&gt;');
    expect(html).not.toMatch(/<script>|\{\{/);
    expect(html).toContain('href="https://www.exemple.cat/contacte"');
  }
  const { html } = await open(`${owned.url}/privacitat`);
  expect(html).toContain('90 dies');
  expect(html).toContain('href="mailto:dpd@exemple.cat"');
});

test('what is kept of a question that was not well answered is told with its days, in each language; nothing where nothing is', async () => {
  const [kept, none] = await Promise.all(
    ['31', '0'].map((days) => startGuide({ env: { GAPS_DAYS: days, RETENTION_DAYS: '400', DOCUMENT_HOURS: '80' } })),
  );
  for (const language of ['ca', 'es', 'en']) {
    expect((await open(`${kept?.url}/privacitat?lang=${language}`)).html).toMatch(/\b31 (?:dies|días|days)\b/);
    const { html } = await open(`${none?.url}/privacitat?lang=${language}`);
    expect(html).not.toMatch(/\b(?:31|0) (?:dies|días|days)\b/);
    expect(html).not.toContain('{{');
  }
});
