import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** What a first start would prepare, before any start: a server then needs no more than Node and a few packages. */
const build = commandLine(
  'npm run build --',
  'Prepara a dist/ tot el que cal per engegar, i ho prova. Després, en un servidor amb Node 24, n’hi ha prou amb «npm ci --omit=dev && npm start».',
  ['npm run build', 'npm run build -- --help'],
).action(async () => {
  const { spawnSync } = await import('node:child_process');
  const { join } = await import('node:path');
  const { loadContent } = await import('../../knowledge/load/load-content.ts');
  const { built, isWhole, snapshotName, startFolder } = await import('../prepare/kept.js');
  const { prepare } = await import('../prepare/prepare.ts');
  const { tryOut } = await import('../prepare/try-out.ts');
  // What is wrong with the content is said now, and not by whoever starts.
  loadContent();
  const folder = await prepare(built);
  const run = join(folder, 'run.cjs');
  spawnSync(process.execPath, [run, 'make-start'], { stdio: 'inherit' });
  const start = startFolder(folder);
  if (!isWhole(start)) throw new Error('No s’ha pogut guardar l’arrencada: torna-ho a provar.');
  await tryOut(['--snapshot-blob', join(start, snapshotName), run]);
  process.stdout.write(`Preparat i provat: ${folder}\n`);
});

runCommand(build);
