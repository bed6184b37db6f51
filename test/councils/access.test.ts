import { describe, expect, test } from 'vitest';
import { type GuideOptions, startGuide } from '../bot/start-guide.ts';

const password = 'una contrasenya llarga';
const basic = (said: string) => ({ Authorization: `Basic ${Buffer.from(`qui sigui:${said}`).toString('base64')}` });
const paths = ['/ajuntaments', '/ajuntaments/taula.csv', '/ajuntaments/serveis.csv', '/ajuntaments/taula.xlsx'];

const withEnv = (env: Record<string, string>): GuideOptions => ({ env });

describe('/privacitat', () => {
  test.for(['ca', 'es', 'en'])(
    'in %s, tells what is shared and how to take it back, only where it may be shared',
    async (lang) => {
      const on = await startGuide(withEnv({ SHARED_PLANS: '1', OWNER_NAME: 'Diputació d’Exemple' }));
      const off = await startGuide(withEnv({ OWNER_NAME: 'Diputació d’Exemple' }));
      const text = async ({ url }: { url: string }) => (await fetch(`${url}/privacitat?lang=${lang}`)).text();
      const undo = /que no ho vegin|que no lo vean|stop sharing/;
      expect(await text(on)).toMatch(undo);
      expect(await text(on)).toMatch(/\(Diputació d’Exemple\)/);
      expect(await text(off)).not.toMatch(undo);
      expect(await text(off)).not.toContain('{{');
    },
  );
});

describe('/ajuntaments', () => {
  test('is not there unless whoever runs it says how it is entered', async () => {
    const { url } = await startGuide(withEnv({ SHARED_PLANS: '1', OWNER_NAME: 'Diputació d’Exemple' }));
    for (const path of paths) expect((await fetch(url + path)).status, path).toBe(404);
  });

  test('lets in whoever says the password, and nobody else', async () => {
    const { url } = await startGuide(withEnv({ COUNCILS_PASSWORD: password }));
    for (const path of paths) {
      const without = await fetch(url + path);
      expect([without.status, without.headers.get('www-authenticate')], path).toEqual([
        401,
        'Basic realm="ajuntaments", charset="UTF-8"',
      ]);
      expect((await fetch(url + path, { headers: basic('una altra') })).status, path).toBe(401);
      const entered = await fetch(url + path, { headers: basic(password) });
      expect([entered.status, entered.headers.get('cache-control')], path).toEqual([200, 'private, no-store']);
      expect(entered.headers.get('x-robots-tag')).toContain('noindex');
    }
  });

  test.for(['Basic', 'Basic !!!', `Bearer ${password}`, `Basic ${Buffer.from(password).toString('base64')}`])(
    '«%s» is no password',
    async (Authorization) => {
      const { url } = await startGuide(withEnv({ COUNCILS_PASSWORD: password }));
      expect((await fetch(`${url}/ajuntaments`, { headers: { Authorization } })).status).toBe(401);
    },
  );

  test('after twenty wrong ones, not even the right one is heard for a while', async () => {
    const { url } = await startGuide(withEnv({ COUNCILS_PASSWORD: password }));
    const say = (said: string) => fetch(`${url}/ajuntaments/taula.csv`, { headers: basic(said) });
    expect((await say(password)).status).toBe(200);
    for (let tries = 0; tries < 20; tries++) expect((await say(`prova ${tries}`)).status).toBe(401);
    const late = await say(password);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('believes the header of a trusted proxy, and of nobody else', async () => {
    const headers = { 'X-Forwarded-User': 'maria' };
    const trusted = await startGuide(withEnv({ COUNCILS_HEADER: 'X-Forwarded-User', TRUSTED_PROXIES: '127.0.0.1' }));
    expect((await fetch(`${trusted.url}/ajuntaments`, { headers })).status).toBe(200);
    expect((await fetch(`${trusted.url}/ajuntaments`)).status).toBe(403);
    expect((await fetch(`${trusted.url}/ajuntaments`, { headers: { 'X-Forwarded-User': ' ' } })).status).toBe(403);
    // The proxy is another: whoever comes from here has written the header by themselves.
    const spoofed = await startGuide(withEnv({ COUNCILS_HEADER: 'X-Forwarded-User', TRUSTED_PROXIES: '10.9.8.7' }));
    for (const path of paths) expect((await fetch(spoofed.url + path, { headers })).status, path).toBe(403);
    const forwarded = { ...headers, 'X-Forwarded-For': '10.9.8.7' };
    expect((await fetch(`${spoofed.url}/ajuntaments`, { headers: forwarded })).status).toBe(403);
  });
});
