import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.js';

const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('there is no Chromium: npm test installs it, or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: quietArguments });
}
