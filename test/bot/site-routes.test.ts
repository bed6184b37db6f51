import { describe, expect, test } from 'vitest';
import { sharedGuide, startGuide } from './start-guide.ts';

const now = new Date('2026-12-01T10:00:00Z');
const guide = sharedGuide({
  now: () => now,
  env: { SECURITY_CONTACT: 'seguretat@exemple.cat', PUBLIC_URL: 'https://xat.exemple.cat' },
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(guide.url + path, { headers });

test('/favicon.ico is a picture, kept for a while, and every page points to it', async () => {
  const response = await get('/favicon.ico');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('cache-control')).toMatch(/max-age=[1-9]/);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  for (const path of ['/', '/chat', '/privacitat', '/llicencies']) {
    expect(await (await get(path)).text()).toContain('<link rel="icon" type="image/png" href="/favicon.ico">');
  }
});

test('every page says in a sentence what it is, each its own, in the language of the address however it is written', async () => {
  const described = async (path: string, lang: string) => {
    const page = await (await get(`${path}?lang=${lang}`, { accept: 'text/html' })).text();
    const [, description = ''] = /<meta name="description" content="([^"]+)">/.exec(page) ?? [];
    return { language: /<html lang="(\w+)">/.exec(page)?.[1], description };
  };
  for (const [written, language] of [
    ['es-ES', 'es'],
    ['CA', 'ca'],
    ['en_GB', 'en'],
    ['eso', 'ca'],
  ] as const) {
    const paths = ['/', '/privacitat', '/accessibilitat', '/llicencies', '/cap-pagina'];
    const pages = await Promise.all(paths.map((path) => described(path, written)));
    expect(pages.map((page) => page.language)).toEqual(paths.map(() => language));
    expect(new Set(pages.map(({ description }) => description)).size).toBe(paths.length);
    expect(Math.min(...pages.map(({ description }) => description.length))).toBeGreaterThan(30);
  }
  expect(await described('/chat', 'es-ES')).toEqual({ ...(await described('/', 'es')) });
});

test('/robots.txt lets the pages be found, and neither plans nor conversations', async () => {
  const response = await get('/robots.txt');
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const lines = (await response.text()).split('\n');
  const disallowed = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? []);
  expect(lines[0]).toBe('User-agent: *');
  const hidden = (path: string) => disallowed.some((start) => path.startsWith(start));
  expect(['/plans/x.pdf', '/api/token', '/v3/directline/conversations', '/chat?lang=ca'].filter(hidden)).toHaveLength(
    4,
  );
  expect(['/', '/privacitat', '/accessibilitat', '/llicencies', '/assets/page.css'].filter(hidden)).toEqual([]);
});

describe('/.well-known/security.txt', () => {
  test('says whom to tell, until when, in which languages and where it is', async () => {
    const response = await get('/.well-known/security.txt');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await response.text();
    const fields = new Map(
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
    );
    expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
    expect(fields.get('Contact')).toBe('mailto:seguretat@exemple.cat');
    expect(fields.get('Canonical')).toBe('https://xat.exemple.cat/.well-known/security.txt');
    expect(fields.get('Preferred-Languages')).toBe('ca, es, en');
    const days = (Date.parse(fields.get('Expires') ?? '') - now.valueOf()) / (24 * 3600 * 1000);
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });

  test('is not there when nobody is said', async () => {
    const unsaid = await startGuide({ env: { OWNER_CONTACT: 'la finestreta' } });
    const response = await fetch(`${unsaid.url}/.well-known/security.txt`);
    expect(response.status).toBe(404);
  });
});

describe('an address where there is nothing', () => {
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  test.for([
    ['ca', '/cap-pagina', ''],
    ['es', '/cap-pagina', 'es-ES,es;q=0.9,ca;q=0.8'],
    ['en', '/cap-pagina', 'fr-FR,fr;q=0.9,en;q=0.5,es;q=0.4'],
    ['es', '/cap-pagina', 'ca;q=0,es;q=0.1'],
    ['ca', '/cap-pagina?lang=ca', 'en'],
    ['ca', '/cap-pagina?lang=xx', 'de;q=z,%%,;;;'],
    ['en', '/plans/none.pdf', 'en'],
  ] as const)('a browser gets a page in %s, for %s with «%s»', async ([language, path, accepted]) => {
    const response = await get(path, { accept: browser, 'accept-language': accepted });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<a href="/?lang=${language}">`);
    const [, styles = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    expect((await get(styles)).status).toBe(200);
  });

  test('a program gets the error that it gets everywhere', async () => {
    for (const accept of ['*/*', 'application/json']) {
      const response = await get('/cap-pagina', { accept });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'NotFound' } });
    }
  });

  test('is never written in the page', async () => {
    const page = await (await get('/<script>alert(1)</script>?lang="><b>', { accept: browser })).text();
    expect(page).not.toMatch(/alert\(1\)|<b>/);
  });
});
