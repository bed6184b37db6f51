import { join } from 'node:path';
import { builtFolder } from '../../prepare/built-folder.ts';
import type { Notice } from './notices.ts';
import { noticesFile, type Packed, type PackedFiles, readPacked } from './packed.ts';

/** What a browser loads of us: `embed.js` has a fixed address; the others change theirs with their content. */
export interface BrowserFiles {
  embed: Packed;
  assets: PackedFiles;
  /** The packages inside, with their licences. */
  notices: readonly Notice[];
  /** The address of the asset made from a file of `browser/`. */
  addressOf(name: 'chat.js' | 'transcript.js' | 'chat.css' | 'page.css'): string;
}

let made: Promise<BrowserFiles> | null = null;

/**
 * What was bundled for browsers, where the service was prepared; from the sources, it is bundled the first time.
 * @param onMaking called when they have to be made, which takes seconds.
 */
export function browserFiles(onMaking: () => void = () => {}): Promise<BrowserFiles> {
  made ??= readOrMake(onMaking);
  return made;
}

async function readOrMake(onMaking: () => void): Promise<BrowserFiles> {
  const files = builtFolder ? readPacked(join(builtFolder, 'browser')) : await packed(onMaking);
  const embed = files?.get('embed.js');
  const notices = files?.get(noticesFile);
  if (!files || !embed || !notices) throw new Error('embed.js was not bundled');
  const assets = new Map([...files].filter(([name]) => name !== 'embed.js' && name !== noticesFile));
  const address = (name: string) => {
    const [stem, extension] = name.split('.');
    const found = [...assets.keys()].find((file) => file.startsWith(`${stem}-`) && file.endsWith(`.${extension}`));
    if (!found) throw new Error(`${name} was not bundled`);
    return `/assets/${found}`;
  };
  return { embed, assets, notices: JSON.parse(notices.plain.toString()) as Notice[], addressOf: address };
}

/** What bundles is only where the page may have to be made. */
async function packed(onMaking: () => void): Promise<PackedFiles> {
  const { packPage } = await import('./pack-page.ts');
  return packPage(onMaking);
}
