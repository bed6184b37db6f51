import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readContentFile } from '../../knowledge/load/content-file.ts';
import { contentFolder } from '../../knowledge/load/load-content.ts';
import { dimensionFile } from '../../knowledge/schema/dimension.ts';
import { guideFile } from '../../knowledge/schema/guide.ts';
import { serviceFile } from '../../knowledge/schema/service.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Characters that mean something to YAML, and some that mean nothing.
const slip = fc.string({
  unit: fc.constantFrom(...':-#*&!%@|>?{}[],"\'\\`~=\t\n\r ', 'a', '1', 'é', '·', '€', '\u00A0', '\uFEFF', '---'),
  minLength: 1,
  maxLength: 6,
});

const shortest = (path: string) => {
  const texts = readdirSync(join(contentFolder, path)).map((name) =>
    readFileSync(join(contentFolder, path, name), 'utf8'),
  );
  return texts.sort((a, b) => a.length - b.length)[0] ?? '';
};

test.each([
  ['a dimension', 'model/dimensions', dimensionFile],
  ['a service', 'services', serviceFile],
  ['a guide', 'guides', guideFile],
])(
  'whatever slip is made in %s, the file is read or its mistakes have a place in it and a reason',
  (_what, path, schema) => {
    const text = shortest(path);
    const file = join(folder, 'file.yaml');
    fc.assert(
      fc.property(slip, fc.nat(text.length), fc.nat(20), (typed, at, deleted) => {
        const edited = text.slice(0, at) + typed + text.slice(at + deleted);
        writeFileSync(file, edited);

        const result = readContentFile(file, 'content/file.yaml', schema);

        if (result.ok) return;
        expect(result.mistakes).not.toHaveLength(0);
        for (const mistake of result.mistakes) {
          expect(mistake.file).toBe('content/file.yaml');
          expect(mistake.line).toBeGreaterThanOrEqual(1);
          expect(mistake.line).toBeLessThanOrEqual(edited.split('\n').length);
          expect(mistake.column).toBeGreaterThanOrEqual(1);
          expect(mistake.message).not.toMatch(/undefined|Invalid|expected/);
        }
      }),
      { numRuns: 100 },
    );
  },
  30_000,
);
