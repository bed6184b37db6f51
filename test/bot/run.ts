import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
export const startScript = join(root, 'bot/start.js');

/** Dozens of programs are run, of the same code: Node compiles it once. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/tests') };

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  input?: string;
  cwd?: string;
  /** Called with what has been printed so far, to answer it or to stop it. */
  onOutput?: (stdout: string, stop: () => void) => void;
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { env = {}, input = '', cwd = root, onOutput } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { PATH: process.env.PATH, ...compiled, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      onOutput?.(stdout, () => child.kill('SIGTERM'));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The lines of an output, without the empty one at its end. */
export function linesOf(output: string): string[] {
  return output.replace(/\n$/, '').split('\n');
}
