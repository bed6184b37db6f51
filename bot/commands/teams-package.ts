import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createAppPackage } from '../teams/app-package.ts';
import { readAppSettings } from '../teams/app-settings.ts';
import { runCommand } from './run-command.ts';

/** Writes the package that is uploaded to Teams, with what `.env` says. */
await runCommand(async () => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const [path = join(process.env.DATA_DIR || './.data', 'guia-eadmin-teams.zip')] = process.argv.slice(2);
  const settings = readAppSettings(process.env, version);
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, createAppPackage(settings));
  process.stdout.write(
    `${path}: ${settings.owner.name}, versió ${settings.version}. Puja’l a Teams (docs/teams.ca.md).\n`,
  );
});
