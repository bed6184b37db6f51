import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../bot/config.ts';
import { createAppPackage } from '../../bot/teams/app-package.ts';
import { readAppSettings } from '../../bot/teams/app-settings.ts';
import { findParameter } from '../../bot/teams/find-answers.ts';
import { manifestVersion } from '../../bot/teams/manifest.ts';
import { appTexts } from '../../bot/teams/texts.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { run } from '../bot/run.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

const env = {
  MicrosoftAppId: '5a3a1b0e-8c1d-4c0e-9d55-0d8a1f0c7b11',
  PUBLIC_URL: 'https://xat.exemple.cat/guia/',
  OWNER_NAME: "Diputació d'Exemple",
  OWNER_URL: 'https://www.exemple.cat',
};

// biome-ignore lint/suspicious/noExplicitAny: the manifest is what these tests look into.
type Json = any;

function unpack(settings: Record<string, string> = env): {
  files: Record<string, Uint8Array>;
  json(name: string): Json;
} {
  const files = unzipSync(createAppPackage(readAppSettings(settings, '1.2.3')));
  return { files, json: (name) => JSON.parse(strFromU8(files[name] ?? new Uint8Array())) };
}

/** What the schema of Microsoft says of a document: nothing, when all is well. */
function faults(document: Json, schema: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'): string[] {
  const folder = join(createRequire(import.meta.url).resolve('@microsoft/app-manifest'), '../json-schemas/teams');
  const text = readFileSync(join(folder, `v${manifestVersion}`, `${schema}.schema.json`), 'utf8');
  // The patterns of these schemas are not all right as Unicode expressions.
  const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  formats.default(ajv, ['uri', 'email', 'regex']);
  ajv.validate(JSON.parse(text.replace(/^\uFEFF/, '')), document);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the package', () => {
  test('has the manifest, both icons and the other languages, at its root', () => {
    expect(Object.keys(unpack().files).sort()).toEqual(
      ['color.png', 'en.json', 'es.json', 'manifest.json', 'outline.png'].sort(),
    );
  });

  test('is valid against the schema of Microsoft, and so is every language', () => {
    const { json } = unpack();
    expect(json('manifest.json').$schema).toContain(`/v${manifestVersion}/`);
    expect(faults(json('manifest.json'), 'MicrosoftTeams')).toEqual([]);
    for (const language of ['es', 'en']) {
      expect(faults(json(`${language}.json`), 'MicrosoftTeams.Localization'), language).toEqual([]);
    }
  });

  test('would not pass that check with a field that is wrong', () => {
    const { json } = unpack();
    expect(faults({ ...json('manifest.json'), accentColor: 'green' }, 'MicrosoftTeams')).not.toEqual([]);
    expect(faults({ ...json('es.json'), 'name.short': 'x'.repeat(31) }, 'MicrosoftTeams.Localization')).not.toEqual([]);
  });

  test('says what the settings say', () => {
    const manifest = unpack().json('manifest.json');
    expect(manifest).toMatchObject({
      id: env.MicrosoftAppId,
      version: '1.2.3',
      developer: {
        name: env.OWNER_NAME,
        websiteUrl: env.OWNER_URL,
        privacyUrl: 'https://xat.exemple.cat/guia/privacitat',
      },
      validDomains: ['xat.exemple.cat'],
    });
    expect(manifest.bots).toEqual([
      expect.objectContaining({
        botId: env.MicrosoftAppId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
      }),
    ]);
  });

  test('has the tab of the plan after the chat, and the command that finds an answer', () => {
    const { staticTabs, composeExtensions } = unpack().json('manifest.json');
    expect(staticTabs.map(({ entityId }: Json) => entityId)).toEqual(['conversations', 'pla']);
    expect(staticTabs[1].contentUrl).toMatch(/^https:\/\/xat\.exemple\.cat\/guia\/teams\/pla\?/);
    expect(composeExtensions).toEqual([expect.objectContaining({ botId: env.MicrosoftAppId })]);
    expect(composeExtensions[0].commands[0].parameters[0].name).toBe(findParameter);
  });

  test('may have an id and a version of its own, and other addresses', () => {
    const TEAMS_APP_ID = '11111111-2222-3333-4444-555555555555';
    const more = {
      TEAMS_APP_ID,
      TEAMS_APP_VERSION: '2.0.0',
      PRIVACY_URL: 'https://exemple.cat/p',
      TERMS_URL: 'https://exemple.cat/t',
    };
    expect(unpack({ ...env, ...more }).json('manifest.json')).toMatchObject({
      id: TEAMS_APP_ID,
      version: '2.0.0',
      developer: { privacyUrl: 'https://exemple.cat/p', termsOfUseUrl: 'https://exemple.cat/t' },
      bots: [{ botId: env.MicrosoftAppId }],
    });
  });

  test('is the same, byte by byte, when nothing has changed', () => {
    const settings = readAppSettings(env, '1.0.0');
    expect(createAppPackage(settings)).toEqual(createAppPackage(settings));
  });
});

describe('the languages', () => {
  test('every sentence of the manifest that people read has its translation', () => {
    const { json } = unpack();
    const { bots } = json('manifest.json');
    const paths = bots[0].commandLists.flatMap((list: Json, at: number) =>
      list.commands.flatMap((_: Json, index: number) =>
        ['title', 'description'].map((field) => `bots[0].commandLists[${at}].commands[${index}].${field}`),
      ),
    );
    const command = 'composeExtensions[0].commands[0]';
    const besides = [
      'staticTabs[1].name',
      ...['title', 'description', 'parameters[0].title', 'parameters[0].description'].map(
        (field) => `${command}.${field}`,
      ),
    ];
    for (const language of ['es', 'en']) {
      const { $schema, ...translated } = json(`${language}.json`);
      expect(Object.keys(translated).sort()).toEqual(
        ['name.short', 'name.full', 'description.short', 'description.full', ...paths, ...besides].sort(),
      );
    }
  });

  test.for(Object.entries(appTexts))('in %s, every command offered is one the bot obeys', ([, { commands }]) => {
    const intents = Object.entries(commands).map(([key, { title }]) => {
      const { intent } = converse(realKnowledge, emptyMemory, { type: 'message', text: title }, '2026-10-12');
      return [key, intent.type === 'command' ? intent.command : intent.type];
    });
    expect(Object.fromEntries(intents)).toEqual({
      diagnosis: 'start-guide',
      help: 'help',
      summary: 'summary',
      back: 'back',
      restart: 'restart',
      human: 'human',
      deleteData: 'delete-data',
    });
  });
});

describe('the icons', () => {
  /** Width, height and kind of pixels, which a PNG says in its first bytes. */
  const header = (png: Uint8Array) => {
    const view = new DataView(png.buffer, png.byteOffset);
    return { signature: strFromU8(png.slice(1, 4)), size: [view.getUint32(16), view.getUint32(20)], colour: png[25] };
  };

  test('are of the size that Teams asks for, and the outline is transparent', () => {
    const { files } = unpack();
    const empty = new Uint8Array(32);
    expect(header(files['color.png'] ?? empty)).toMatchObject({ signature: 'PNG', size: [192, 192] });
    // 6: red, green, blue and transparency.
    expect(header(files['outline.png'] ?? empty)).toEqual({ signature: 'PNG', size: [32, 32], colour: 6 });
  });
});

describe('settings', () => {
  test('all that is missing is said at once', () => {
    const read = () => readAppSettings({}, '1.0.0');
    expect(read).toThrow(ConfigError);
    for (const name of ['MicrosoftAppId', 'PUBLIC_URL', 'OWNER_NAME', 'OWNER_URL']) {
      expect(read).toThrow(new RegExp(`Falta ${name}:`));
    }
    expect(read).not.toThrow(/PRIVACY_URL|TERMS_URL|TEAMS_APP/);
  });

  test.for([
    ['MicrosoftAppId', 'an-app'],
    ['PUBLIC_URL', 'http://xat.exemple.cat'],
    ['PUBLIC_URL', 'xat.exemple.cat'],
    ['OWNER_NAME', 'Un nom que és massa llarg perquè Teams el vulgui'],
    ['OWNER_NAME', '  '],
    ['OWNER_URL', 'https://'],
    ['TERMS_URL', 'javascript:alert(1)'],
    ['TEAMS_APP_ID', '{}'],
    ['TEAMS_APP_VERSION', '1.0'],
  ] as const)('%s cannot be «%s», and it is named', ([name, value]) => {
    expect(() => readAppSettings({ ...env, [name]: value }, '1.0.0')).toThrow(`${name} ha de ser`);
    expect(() => readAppSettings({ ...env, [name]: value }, '1.0.0')).toThrow(`«${value}»`);
  });
});

describe('npm run teams:package', () => {
  const command = join(import.meta.dirname, '../../bot/commands/teams-package.ts');

  test('writes the package where it says, from .env', async () => {
    const cwd = temporaryFolder();
    const { status, stdout } = await run(process.execPath, [command], { cwd, env });
    expect(status).toBe(0);
    const [path = ''] = stdout.split(':');
    expect(Object.keys(unzipSync(readFileSync(join(cwd, path))))).toContain('manifest.json');
  });

  test('says what is missing, and writes nothing', async () => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = await run(process.execPath, [command, 'paquet.zip'], { cwd });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('OWNER_NAME');
    expect(() => readFileSync(join(cwd, 'paquet.zip'))).toThrow(/ENOENT/);
  });
});
