import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigError, isLoopback, readConfig } from '../../bot/config.ts';
import { startNotices } from '../../bot/start-notices.ts';
import { temporaryFolder } from './temporary-folder.ts';

const credentials = {
  MicrosoftAppId: '5a3a1b0e-8c1d-4c0e-9d55-0d8a1f0c7b11',
  MicrosoftAppPassword: 'a-password',
  MicrosoftAppTenantId: '0b0f6e3c-1d0a-4c55-8b9c-6f1f1c6d2a40',
};

test('days of gaps and where experts are told, or neither', () => {
  expect(readConfig({ GAPS_DAYS: '0' }).gaps.days).toBe(0);
  const url = 'https://exemple.logic.azure.com/workflows/1?sig=secret';
  expect(readConfig({ EXPERTS_WEBHOOK: url }).gaps.expertsWebhook).toBe(url);
  for (const days of ['-1', '90 dies', '1e3', '3651', '1.5']) {
    expect(() => readConfig({ GAPS_DAYS: days }), days).toThrow(ConfigError);
  }
  for (const bad of ['http://exemple.cat/secret', 'exemple.cat/secret', 'mailto:secret@exemple.cat', 'ftp://secret']) {
    expect(() => readConfig({ EXPERTS_WEBHOOK: bad }), bad).toThrow(/EXPERTS_WEBHOOK(?!.*secret)/);
  }
});

test('with nothing set, the service is for this machine only and /api/messages is closed', () => {
  expect(readConfig({})).toEqual({
    port: 3978,
    host: '127.0.0.1',
    apiKey: null,
    mcp: false,
    metricsToken: null,
    logLevel: 'info',
    botSdk: 'botbuilder',
    teamsAppId: null,
    dataDir: resolve('.data'),
    database: null,
    contentReload: false,
    secondProcess: true,
    publicUrl: null,
    supportUrl: null,
    securityContact: null,
    documentHours: 72,
    webChat: {
      allowedOrigins: [],
      retentionDays: 365,
      owner: { name: null, contact: null, dataProtection: null, complaints: null },
      azure: null,
    },
    sharing: null,
    councils: null,
    gaps: { days: 90, expertsWebhook: null },
    trustedProxies: [],
    limits: {
      tokens: 600,
      conversations: 600,
      messages: 6000,
      kilobytes: 8192,
      messagesPerConversation: 300,
      readsPerConversation: 3000,
      documents: 900,
      sockets: 1500,
      openSockets: 3000,
      openSocketsPerAddress: 1000,
      openSocketsPerConversation: 10,
      openConnections: 5000,
    },
    botFramework: { mode: 'closed' },
  });
});

test('a setting left empty is as if it were not there', () => {
  expect(readConfig({ PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', MicrosoftAppId: '' })).toEqual(readConfig({}));
});

describe('limits', () => {
  test('are numbers; 0 lifts those that count what comes, and not those of what is open', () => {
    expect(readConfig({ LIMIT_TOKENS: '12', LIMIT_MESSAGES: '0', MAX_SOCKETS: '1' }).limits).toMatchObject({
      tokens: 12,
      messages: 0,
      openSockets: 1,
    });
    for (const [name, value] of [
      ['LIMIT_TOKENS', '-1'],
      ['LIMIT_CONVERSATIONS', '1.5'],
      ['LIMIT_MESSAGES', 'moltes'],
      ['LIMIT_MESSAGES_PER_CONVERSATION', '1e3'],
      ['LIMIT_DOCUMENTS', '99999999'],
      ['MAX_SOCKETS', '0'],
      ['MAX_CONNECTIONS', '0'],
    ] as const) {
      expect(() => readConfig({ [name]: value })).toThrow(`${name} ha de ser`);
    }
  });

  test('are all in the example, as they are when nothing is said', () => {
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    const written = [...example.matchAll(/^#((?:LIMIT|MAX)_\w+)=(\d+)$/gm)].map(([, name, value]) => [name, value]);
    const { limits } = readConfig({});
    expect(written).toHaveLength(Object.keys(limits).length);
    expect(readConfig(Object.fromEntries(written)).limits).toEqual(limits);
    expect(written.map(([, value]) => Number(value)).sort()).toEqual(Object.values(limits).sort());
  });

  test('connections to a database are a number, whether there is one or not', () => {
    expect(() => readConfig({ DATABASE_CONNECTIONS: 'moltes' })).toThrow('DATABASE_CONNECTIONS');
  });

  test('the proxies are addresses and ranges', () => {
    expect(readConfig({ TRUSTED_PROXIES: '127.0.0.1, ::1  10.0.0.0/8' }).trustedProxies).toEqual([
      '127.0.0.1',
      '::1',
      '10.0.0.0/8',
    ]);
    for (const TRUSTED_PROXIES of [
      'proxy.exemple.cat',
      '127.0.0.1 0.0.0.0/0',
      '::/0',
      '10.0.0.0/40',
      '*',
      '10.0.0.1;10.0.0.2',
    ]) {
      expect(() => readConfig({ TRUSTED_PROXIES })).toThrow('TRUSTED_PROXIES');
    }
  });
});

describe('whoever starts it is told', () => {
  const publicUrl = { PUBLIC_URL: 'https://xat.exemple.cat' };

  test.for([
    ['nothing, on one’s own machine', {}, []],
    ['that there is no PUBLIC_URL, where others reach it', { HOST: '0.0.0.0' }, ['falta PUBLIC_URL']],
    ['nothing, where others reach it at a PUBLIC_URL', { HOST: '0.0.0.0', ...publicUrl }, []],
    ['that no proxy is named, behind one', publicUrl, ['falta TRUSTED_PROXIES']],
    ['what a mode of TLS means', { DATABASE_URL: 'postgres://guia@bd/guia?sslmode=require' }, ['sslmode=verify-full']],
    ['nothing, behind a proxy that is named', { ...publicUrl, TRUSTED_PROXIES: '127.0.0.1' }, []],
  ] as const)('%s', ([, env, mentions]) => {
    const notices = startNotices(readConfig({ DATA_DIR: temporaryFolder(), ...env }));
    expect(notices).toEqual(mentions.map((mention) => expect.stringMatching(`^Avís: .*${mention}`)));
  });

  test('that there are copies of conversations which nothing deletes, and where', () => {
    const dataDir = temporaryFolder();
    for (const name of ['abans-2026-11-25T10-32-05-123Z', '.mudanca-x', 'other']) mkdirSync(join(dataDir, name));
    const [notice, ...more] = startNotices(readConfig({ DATA_DIR: dataDir }));
    expect(notice).toContain(`'${join(dataDir, 'abans-2026-11-25T10-32-05-123Z')}'`);
    expect(notice).toContain(`'${join(dataDir, '.mudanca-x')}'`);
    expect(notice).not.toContain('other');
    expect(more).toEqual([]);
    expect(startNotices(readConfig({ DATA_DIR: join(dataDir, 'missing') }))).toEqual([]);
  });
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

describe('SUPPORT_URL', () => {
  test.each([
    ['https://www.exemple.cat/suport', 'https://www.exemple.cat/suport'],
    ['suport@exemple.cat', 'mailto:suport@exemple.cat'],
    ['mailto:suport@exemple.cat', 'mailto:suport@exemple.cat'],
    ['', null],
  ] as const)('%s is taken as an address', (SUPPORT_URL, address) => {
    expect(readConfig({ SUPPORT_URL }).supportUrl).toBe(address);
  });

  test.each(['suport', 'ftp://exemple.cat', 'javascript:alert(1)', 'a@b@c.cat'])(
    '%s is told, and what to write',
    (SUPPORT_URL) => {
      expect(() => readConfig({ SUPPORT_URL })).toThrow('SUPPORT_URL');
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
    const ALLOWED_ORIGINS = 'https://www.exemple.cat, https://*.exemple.cat/\nhttp://localhost:8080';
    expect(readConfig({ ALLOWED_ORIGINS }).webChat.allowedOrigins).toEqual([
      'https://www.exemple.cat',
      'https://*.exemple.cat',
      'http://localhost:8080',
    ]);
  });

  test.for([
    '*',
    'www.exemple.cat',
    'https://exemple.cat/pagina',
    'https://*',
    "https://a.cat;script-src'self'",
    'data:',
  ])('«%s» is refused, and named', (ALLOWED_ORIGINS) => {
    expect(() => readConfig({ ALLOWED_ORIGINS })).toThrow(ConfigError);
    expect(() => readConfig({ ALLOWED_ORIGINS })).toThrow('ALLOWED_ORIGINS');
  });

  test('never lets anything into the policy but sites', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (ALLOWED_ORIGINS) => {
        try {
          for (const origin of readConfig({ ALLOWED_ORIGINS }).webChat.allowedOrigins) {
            expect(origin).toMatch(/^https?:\/\/[a-z0-9*.:-]+$/);
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
      credentials: {
        appId: credentials.MicrosoftAppId,
        appPassword: 'a-password',
        appType: 'SingleTenant',
        tenantId: credentials.MicrosoftAppTenantId,
      },
    });
  });

  test.for(['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'])(
    'without %s are refused, and it is named',
    (missing) => {
      expect(() => readConfig({ ...credentials, [missing]: '' })).toThrow(ConfigError);
      expect(() => readConfig({ ...credentials, [missing]: '' })).toThrow(missing);
    },
  );

  test.for(['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'])('are not only %s', (alone) => {
    expect(() => readConfig({ [alone]: 'SingleTenant' })).toThrow(/MicrosoftAppId/);
  });

  test.for(['MicrosoftAppId', 'MicrosoftAppTenantId', 'TEAMS_APP_ID'])('with a %s that is none are refused', (name) => {
    expect(() => readConfig({ ...credentials, [name]: 'el-bot' })).toThrow(`${name} ha de ser un identificador`);
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

test.for([
  ['BOT_SDK', 'bot-builder', 'agents'],
  ['MCP_HTTP', 'yes', '1'],
  ['LOG_LEVEL', 'verbose', 'debug'],
  ['CONTENT_RELOAD', 'si', '1'],
  ['SECOND_PROCESS', '2', '0'],
] as const)('%s is one of what it may be, and «%s» is refused', ([name, bad, good]) => {
  expect(() => readConfig({ [name]: bad })).toThrow(`«${bad}»`);
  expect(() => readConfig({ [name]: good })).not.toThrow();
});

describe('what councils share', () => {
  test('is asked for only where it is said with whom it is shared', () => {
    expect(readConfig({ SHARED_PLANS: '1', OWNER_NAME: 'Diputació de Girona' }).sharing).toEqual({
      owner: 'Diputació de Girona',
    });
    expect(readConfig({ OWNER_NAME: 'Diputació de Girona' }).sharing).toBeNull();
    expect(() => readConfig({ SHARED_PLANS: '1' })).toThrow(/OWNER_NAME/);
    expect(() => readConfig({ SHARED_PLANS: 'sí', OWNER_NAME: 'x' })).toThrow(ConfigError);
  });

  test('is looked at with a password that is not short, or with a header of a proxy that is trusted', () => {
    expect(readConfig({ COUNCILS_PASSWORD: 'dotze lletres' }).councils).toEqual({
      password: 'dotze lletres',
      header: null,
    });
    expect(() => readConfig({ COUNCILS_PASSWORD: 'curta' })).toThrow(/COUNCILS_PASSWORD/);
    const header = { COUNCILS_HEADER: 'X-Forwarded-User' };
    expect(() => readConfig(header)).toThrow(/TRUSTED_PROXIES/);
    expect(readConfig({ ...header, TRUSTED_PROXIES: '127.0.0.1' }).councils).toEqual({
      password: null,
      header: 'x-forwarded-user',
    });
    expect(() => readConfig({ COUNCILS_HEADER: 'no és cap nom', TRUSTED_PROXIES: '127.0.0.1' })).toThrow(ConfigError);
  });
});

test('PostgreSQL takes the place of the folder with its address, whose password is not repeated when it cannot be used', () => {
  const DATABASE_URL = 'postgres://guia:secret@db.exemple.cat:5432/guia';
  expect(readConfig({ DATABASE_URL }).database).toEqual({ url: DATABASE_URL, connections: 10 });
  expect(readConfig({ DATABASE_URL, DATABASE_CONNECTIONS: '25' }).database?.connections).toBe(25);
  expect(() => readConfig({ DATABASE_URL, DATABASE_CONNECTIONS: '0' })).toThrow(/DATABASE_CONNECTIONS/);
  const refused = () => readConfig({ DATABASE_URL: 'db.exemple.cat/guia?password=secret' });
  expect(refused).toThrow(/DATABASE_URL/);
  expect(refused).not.toThrow(/secret/);
});
