import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../knowledge/lint/lint.ts';
import { copyContent, insertBelow } from './broken-content.ts';

test('every rule that is written is run', () => {
  const files = readdirSync(join(import.meta.dirname, '../../knowledge/lint/rules'));
  expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

test('the real content passes: `kb lint` ends well', () => {
  // A command that exits with anything but 0 throws.
  expect(execFileSync('npm', ['run', '-s', 'kb', '--', 'lint'], { encoding: 'utf8' })).toContain('Cap error');
}, 90_000);

test('what is advised of an edited file is told before the rest, when Git knows which one it is', () => {
  const content = copyContent();
  const git = (...words: string[]) => execFileSync('git', words, { cwd: content.folder, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=Prova', '-c', 'user.email=prova@exemple.cat', 'commit', '--quiet', '--message=Abans');
  content.edit(
    'services/seu-e.yaml',
    insertBelow('questions:', '  - q: Es fa  sola?\n    a: No.\n    unsourced: true'),
  );
  const printed = execFileSync('npm', ['run', '-s', 'kb', '--', 'lint', '--folder', content.folder], {
    encoding: 'utf8',
  });
  expect(printed).toMatch(
    /^Dels fitxers que has canviat:\n[\s\S]*services\/seu-e\.yaml.* \[slip\][\s\S]*^Dels altres fitxers:\n[\s\S]*\d+ avisos dels fitxers que has canviat, i \d+ dels altres\.$/m,
  );
}, 90_000);
