import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { locales } from '../locales/sentences.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const publicUrl = z.url({ protocol: /^https?$/ });
const fileOfOurs = z.string().refine((path) => existsSync(join(root, path)), 'there is no such file');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);

/** Those of the standard's list of categories that could be said of this: https://yml.publiccode.tools/categories-list.html */
const categories = [
  'communications',
  'compliance-management',
  'customer-service-and-support',
  'digital-citizenship',
  'educational-content',
  'help-desk',
  'instant-messaging',
  'it-management',
  'it-service-management',
  'knowledge-management',
  'regulations-and-directives',
] as const;

/** The part of the standard that this project uses, 0.5: https://yml.publiccode.tools/schema.core.html */
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.5'),
  name: z.string().min(1),
  applicationSuite: z.string().optional(),
  url: publicUrl,
  landingURL: publicUrl.optional(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date().optional(),
  logo: fileOfOurs.optional(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(categories)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/backend', 'standalone/other', 'addon', 'library']),
  intendedAudience: z.strictObject({
    scope: z.array(z.literal('local-authorities')),
    countries: z.array(z.literal('ES')),
  }),
  description: z.record(
    language,
    z.strictObject({
      localisedName: z.string().optional(),
      shortDescription: z.string().min(1).max(150),
      longDescription: z.string().min(150).max(10_000),
      features: z.array(z.string().min(1)).min(1),
      screenshots: z.array(fileOfOurs).optional(),
    }),
  ),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'community']),
    contacts: z.array(z.strictObject({ name: z.string().min(1), email: z.email().optional() })).min(1),
  }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(language).min(1) }),
  dependsOn: z.strictObject({
    open: z.array(z.strictObject({ name: z.string().min(1), versionMin: z.string().optional() })),
  }),
});

test('publiccode.yml has what the standard asks for, and nothing that it does not know', () => {
  expect(publiccode.safeParse(parse(read('publiccode.yml'))).error?.issues ?? []).toEqual([]);
});

test('it says what the rest of the project says', () => {
  const { softwareVersion, legal, description, localisation } = publiccode.parse(parse(read('publiccode.yml')));
  const { version, license } = JSON.parse(read('package.json'));
  expect(softwareVersion).toBe(version);
  expect(legal.license).toBe(license);
  expect(Object.keys(description).sort()).toEqual([...locales].sort());
  expect([...localisation.availableLanguages].sort()).toEqual([...locales].sort());
});

test('the changelog speaks of this version', () => {
  const { version } = JSON.parse(read('package.json'));
  expect(read('CHANGELOG.md')).toContain(`## [${version}]`);
});
