import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { onExit } from './on-exit.ts';

/** Starts a program that does not outlive the bench, nor does what it starts itself. */
export function startProgram(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  // A group of its own: Ctrl+C reaches it through us, and it ends whole.
  const child = spawn(program, args, { ...options, detached: process.platform !== 'win32' });
  child.once(
    'exit',
    onExit(() => killGroup(child)),
  );
  return child;
}

/** Ends a program and all that it started, at once. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/**
 * Runs a program to its end.
 * @returns what it printed
 * @throws with the end of what it printed as errors, when it does not end well
 */
export function runProgram(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = startProgram(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(stdout);
      const said = stderr.trim().split('\n').slice(-5).join('\n');
      reject(new Error(`${program} ${args.join(' ')} ended with ${code ?? signal}: ${said}`));
    });
  });
}
