import { existsSync } from 'node:fs';

/** Adds what `.env` says to the environment; what the environment says already wins. */
export function loadEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
