import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { unknownId } from './unknown-id.ts';

/** Every group that a phrase names in braces exists, and every group is named by some phrase. */
export function checkCommandGroups({ commands: file }: ContentFiles): Mistake[] {
  const { groups, commands, notCommands } = file.data;
  const known = Object.keys(groups);
  const used = new Set<string>();
  const check = (path: (string | number)[], phrase: string) =>
    [...phrase.matchAll(/\{([^}]*)\}/g)].flatMap(([, group = '']) => {
      used.add(group);
      return unknownId(file, path, 'el grup', group, known);
    });
  const wrong = [
    ...notCommands.flatMap((phrase, at) => check(['notCommands', at], phrase)),
    ...commands.flatMap(({ phrases }, index) =>
      phrases.flatMap((phrase, at) => check(['commands', index, 'phrases', at], phrase)),
    ),
  ];
  const idle = known.filter((group) => !used.has(group));
  return [
    ...wrong,
    ...idle.map((group) => file.mistake(['groups', group], `Cap frase no fa servir el grup «${group}»: treu-lo.`)),
  ];
}
