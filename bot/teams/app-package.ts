import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { AppSettings } from './app-settings.ts';
import { createLocalisation, createManifest, otherLanguages } from './manifest.ts';
import { appTexts } from './texts.ts';

/** A fixed date, so that the same settings always give the same file. */
const madeOn = new Date(2020, 0, 1);

/** The zip that is uploaded to Teams: the manifest, its icons and a file for each other language. */
export function createAppPackage(settings: AppSettings): Uint8Array {
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const icon = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'icons', name)));
  const files: Zippable = {
    'manifest.json': json(createManifest(settings)),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  };
  for (const language of otherLanguages()) files[`${language}.json`] = json(createLocalisation(appTexts[language]));
  return zipSync(files, { mtime: madeOn });
}
