import { loadEnv } from '../load-env.ts';
import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** Writes the package that is uploaded to Teams, with what `.env` says. */
const teamsPackage = commandLine(
  'npm run teams:package --',
  'Escriu el paquet de l’aplicació de Teams, amb el que diuen les variables d’entorn o el fitxer .env (docs/teams.ca.md).',
  ['npm run teams:package', 'npm run teams:package -- guia.zip'],
)
  .argument('[fitxer]', 'on s’escriu; si no es diu, guia-eadmin-teams.zip a DATA_DIR')
  .action(async (file: string | undefined) => {
    const { writeFileSync } = await import('node:fs');
    const { dirname, join, resolve } = await import('node:path');
    const { createAppPackage } = await import('../teams/app-package.ts');
    const { readAppSettings } = await import('../teams/app-settings.ts');
    const { programVersion } = await import('../program-version.ts');
    const { makeDataDir } = await import('../storage/data-dir.ts');
    loadEnv();
    const path = file ?? join(process.env.DATA_DIR || './.data', 'guia-eadmin-teams.zip');
    const settings = readAppSettings(process.env, programVersion());
    makeDataDir(dirname(resolve(path)));
    writeFileSync(path, createAppPackage(settings));
    process.stdout.write(
      `${path}: ${settings.owner.name}, versió ${settings.version}. Puja’l a Teams (docs/teams.ca.md).\n`,
    );
  });

runCommand(teamsPackage);
