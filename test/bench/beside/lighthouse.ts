import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../browser/find-chromium.js';
import { runProgram } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What Lighthouse says of a page on a phone: its points, from 0 to 100, and what they are made of. */
export interface Points {
  score: number;
  /** Milliseconds. */
  firstPaint: number;
  largestPaint: number;
  blocked: number;
  /** Share of the screen that moved by itself. */
  shift: number;
}

const version = 'lighthouse@13';

/** Installs Lighthouse in a folder apart: it is too much for a dependency, and is used here alone. */
export async function installLighthouse(): Promise<(url: string) => Promise<Points>> {
  const { path: folder } = temporaryFolder();
  await runProgram('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder, version], {
    cwd: folder,
  });
  const program = join(folder, 'node_modules/lighthouse/cli/index.js');
  const report = join(folder, 'report.json');
  const env = { ...process.env, CHROME_PATH: findChromium() ?? '' };
  return async (url) => {
    // As it comes: a phone, slow 4G, a processor four times slower.
    const flags = ['--quiet', '--only-categories=performance', '--output=json', `--output-path=${report}`];
    const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
    await runProgram(process.execPath, [program, url, ...flags, chrome], { cwd: folder, env });
    const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
    const value = (audit: string): number => audits[audit].numericValue;
    return {
      score: Math.round(100 * categories.performance.score),
      firstPaint: value('first-contentful-paint'),
      largestPaint: value('largest-contentful-paint'),
      blocked: value('total-blocking-time'),
      shift: value('cumulative-layout-shift'),
    };
  };
}
