import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigError, isLoopback, readConfig } from '../../bot/config.ts';

const credentials = { MicrosoftAppId: 'an-app', MicrosoftAppPassword: 'a-password', MicrosoftAppTenantId: 'a-tenant' };

test('with nothing set, the service is for this machine only and /api/messages is closed', () => {
  expect(readConfig({})).toEqual({
    port: 3978,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    publicUrl: null,
    securityContact: null,
    documentHours: 72,
    webChat: {
      allowedOrigins: [],
      retentionDays: 365,
      owner: { name: null, contact: null, dataProtection: null, complaints: null },
      azure: null,
    },
    botFramework: { mode: 'closed' },
  });
});

test('a setting left empty is as if it were not there', () => {
  expect(readConfig({ PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', MicrosoftAppId: '' })).toEqual(readConfig({}));
});

describe('PORT', () => {
  test.for([
    ['0', 0],
    ['80', 80],
    ['65535', 65535],
  ] as const)('%s is taken', ([PORT, port]) => {
    expect(readConfig({ PORT }).port).toBe(port);
  });

  test.for(['-1', '65536', '80a', 'http', '3.5', '0x50', '1e3', ' ', '8080;', '٣'])(
    '«%s» is refused, and named',
    (PORT) => {
      expect(() => readConfig({ PORT })).toThrow(ConfigError);
      expect(() => readConfig({ PORT })).toThrow(`«${PORT}»`);
    },
  );

  test('is a port or an error, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (PORT) => {
        try {
          const { port } = readConfig({ PORT });
          expect(Number.isInteger(port) && port >= 0 && port < 65536).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
    );
  });
});

describe('PUBLIC_URL', () => {
  test.for([
    ['https://xat.exemple.cat', 'https://xat.exemple.cat'],
    ['https://xat.exemple.cat/', 'https://xat.exemple.cat'],
    ['https://exemple.cat/guia/', 'https://exemple.cat/guia'],
    ['http://localhost:3978', 'http://localhost:3978'],
  ] as const)('%s is taken, without the last slash', ([PUBLIC_URL, publicUrl]) => {
    expect(readConfig({ PUBLIC_URL }).publicUrl).toBe(publicUrl);
  });

  test.for(['xat.exemple.cat', 'ftp://exemple.cat', 'https://', 'https:// x', '/guia', 'javascript:alert(1)'])(
    '«%s» is refused, and named',
    (PUBLIC_URL) => {
      expect(() => readConfig({ PUBLIC_URL })).toThrow(ConfigError);
      expect(() => readConfig({ PUBLIC_URL })).toThrow(`«${PUBLIC_URL}»`);
    },
  );
});

describe('SECURITY_CONTACT', () => {
  test.for([
    ['seguretat@exemple.cat', 'mailto:seguretat@exemple.cat'],
    ['mailto:seguretat@exemple.cat', 'mailto:seguretat@exemple.cat'],
    ['https://www.exemple.cat/seguretat', 'https://www.exemple.cat/seguretat'],
    ['tel:+34-93-000-00-00', 'tel:+34-93-000-00-00'],
  ] as const)('%s is taken as an address', ([SECURITY_CONTACT, address]) => {
    expect(readConfig({ SECURITY_CONTACT }).securityContact).toBe(address);
  });

  test.for(['http://www.exemple.cat', 'Maria', 'https://', 'a@b@c', 'javascript:x@y', 'x@y.cat\nContact: z@y.cat'])(
    '«%s» is refused, and named',
    (SECURITY_CONTACT) => {
      expect(() => readConfig({ SECURITY_CONTACT })).toThrow(ConfigError);
      expect(() => readConfig({ SECURITY_CONTACT })).toThrow('SECURITY_CONTACT');
    },
  );

  test('is the contact of the owner when there is none, if that is an address', () => {
    expect(readConfig({ OWNER_CONTACT: 'info@exemple.cat' }).securityContact).toBe('mailto:info@exemple.cat');
    expect(readConfig({ OWNER_CONTACT: 'la finestreta' }).securityContact).toBeNull();
    const both = { OWNER_CONTACT: 'info@exemple.cat', SECURITY_CONTACT: 'seguretat@exemple.cat' };
    expect(readConfig(both).securityContact).toBe('mailto:seguretat@exemple.cat');
  });
});

describe('ALLOWED_ORIGINS', () => {
  test('is a list of sites, separated by spaces or commas', () => {
    const ALLOWED_ORIGINS = 'https://www.exemple.cat, https://*.exemple.cat/\nhttp://localhost:8080 *';
    expect(readConfig({ ALLOWED_ORIGINS }).webChat.allowedOrigins).toEqual([
      'https://www.exemple.cat',
      'https://*.exemple.cat',
      'http://localhost:8080',
      '*',
    ]);
  });

  test.for(['www.exemple.cat', 'https://exemple.cat/pagina', 'https://*', "https://a.cat;script-src'self'", 'data:'])(
    '«%s» is refused, and named',
    (ALLOWED_ORIGINS) => {
      expect(() => readConfig({ ALLOWED_ORIGINS })).toThrow(ConfigError);
      expect(() => readConfig({ ALLOWED_ORIGINS })).toThrow('ALLOWED_ORIGINS');
    },
  );

  test('never lets anything into the policy but sites', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (ALLOWED_ORIGINS) => {
        try {
          for (const origin of readConfig({ ALLOWED_ORIGINS }).webChat.allowedOrigins) {
            expect(origin).toMatch(/^(\*|https?:\/\/[a-z0-9*.:-]+)$/);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
    );
  });
});

test.for(['0', '-1', '1.5', '8761', 'sempre'])('DOCUMENT_HOURS=%s is refused, and named', (DOCUMENT_HOURS) => {
  expect(() => readConfig({ DOCUMENT_HOURS })).toThrow('DOCUMENT_HOURS');
});

test.for(['0', '-1', '1.5', 'sempre'])('RETENTION_DAYS=%s is refused, and named', (RETENTION_DAYS) => {
  expect(() => readConfig({ RETENTION_DAYS })).toThrow('RETENTION_DAYS');
});

describe('Azure’s Direct Line', () => {
  test('is used when there is a secret, at its own address or at another', () => {
    const DIRECT_LINE_SECRET = 'a-secret';
    expect(readConfig({ DIRECT_LINE_SECRET }).webChat.azure).toEqual({
      secret: 'a-secret',
      domain: 'https://directline.botframework.com/v3/directline',
    });
    const DIRECT_LINE_DOMAIN = 'https://europe.directline.botframework.com/v3/directline/';
    expect(readConfig({ DIRECT_LINE_SECRET, DIRECT_LINE_DOMAIN }).webChat.azure?.domain).toBe(
      'https://europe.directline.botframework.com/v3/directline',
    );
  });

  test('is not, with an address that is none', () => {
    const env = { DIRECT_LINE_SECRET: 'a-secret', DIRECT_LINE_DOMAIN: 'directline' };
    expect(() => readConfig(env)).toThrow('DIRECT_LINE_DOMAIN');
  });
});

describe('the credentials of Bot Framework', () => {
  test('open /api/messages to whoever signs', () => {
    expect(readConfig(credentials).botFramework).toEqual({
      mode: 'credentials',
      credentials: { appId: 'an-app', appPassword: 'a-password', appType: 'SingleTenant', tenantId: 'a-tenant' },
    });
  });

  test.for(['MicrosoftAppPassword', 'MicrosoftAppTenantId'])('without %s are refused, and it is named', (missing) => {
    expect(() => readConfig({ ...credentials, [missing]: '' })).toThrow(ConfigError);
    expect(() => readConfig({ ...credentials, [missing]: '' })).toThrow(missing);
  });

  test('of a managed identity have no password', () => {
    const { MicrosoftAppPassword, ...identity } = { ...credentials, MicrosoftAppType: 'UserAssignedMsi' };
    expect(readConfig(identity).botFramework.mode).toBe('credentials');
    expect(() => readConfig({ ...identity, MicrosoftAppPassword })).toThrow('MicrosoftAppPassword');
    expect(() => readConfig({ ...identity, MicrosoftAppTenantId: '' })).toThrow('MicrosoftAppTenantId');
  });

  test('of a kind that does not exist are refused, and it is named', () => {
    expect(() => readConfig({ ...credentials, MicrosoftAppType: 'Managed' })).toThrow(ConfigError);
    expect(() => readConfig({ ...credentials, MicrosoftAppType: 'Managed' })).toThrow('«Managed»');
  });

  test('win over the development switch', () => {
    const env = { ...credentials, ALLOW_UNAUTHENTICATED_MESSAGES: '1', HOST: '0.0.0.0' };
    expect(readConfig(env).botFramework.mode).toBe('credentials');
  });
});

describe('the development switch', () => {
  test.for(['0', 'true', 'yes', ' 1'])('is off when it is «%s»', (value) => {
    expect(readConfig({ ALLOW_UNAUTHENTICATED_MESSAGES: value }).botFramework.mode).toBe('closed');
  });

  test('is refused with HOST=0.0.0.0', () => {
    const env = { ALLOW_UNAUTHENTICATED_MESSAGES: '1', HOST: '0.0.0.0' };
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow('ALLOW_UNAUTHENTICATED_MESSAGES');
  });
});

test('only this machine’s own addresses are loopback', () => {
  const own = ['127.0.0.1', '127.8.9.10', '::1', 'localhost', '::ffff:127.0.0.1'];
  const others = ['0.0.0.0', '::', '128.0.0.1', '127.example.com', '127.0.0.1.nip.io', 'localhost.example.com', ''];
  expect(own.filter((host) => !isLoopback(host))).toEqual([]);
  expect(others.filter(isLoopback)).toEqual([]);
});
