import { git } from './git.ts';

/** What Git says has changed in a folder since the last commit, by path in it; nothing where there is no Git. */
export function editedFiles(folder: string): string[] {
  try {
    const said = git(folder, 'status', '--porcelain', '--untracked-files=all', '--no-renames', '-z', '--', '.');
    const top = git(folder, 'rev-parse', '--show-prefix').trim();
    return said
      .split('\0')
      .map((line) => line.slice(3))
      .filter((path) => path.startsWith(top) && /\.(ya?ml|csv)$/.test(path))
      .map((path) => path.slice(top.length));
  } catch {
    return [];
  }
}
