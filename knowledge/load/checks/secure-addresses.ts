import type { ContentFile, Path } from '../content-file.ts';
import { folders, singleFiles } from '../content-files.ts';
import { eachText } from '../each-text.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';

/** An address goes with https, unless its site is among those that are known to be cited without. */
export function checkSecureAddresses(files: ContentFiles): Mistake[] {
  const plain = new Set(files.plainHosts.data);
  return everyFile(files).flatMap((file) =>
    eachText(file.data, isAddress).flatMap(({ path, text }) => {
      const host = /^http:\/\/([^/:?#]+)/.exec(text)?.[1];
      if (!host || plain.has(host)) return [];
      return [
        file.mistake(
          path,
          `Escriu-la amb https://: «${text.replace('http:', 'https:')}». Si de cap manera no s’obre així, afegeix «${host}» a resources/plain-hosts.yaml.`,
        ),
      ];
    }),
  );
}

function isAddress(path: Path): boolean {
  const key = path.at(-1);
  return key === 'url' || key === 'readAt';
}

function everyFile(files: ContentFiles): ContentFile<unknown>[] {
  return [
    ...Object.keys(singleFiles).map((name) => files[name as keyof typeof singleFiles] as ContentFile<unknown>),
    ...Object.keys(folders).flatMap((name) => files[name as keyof typeof folders] as ContentFile<unknown>[]),
  ];
}
