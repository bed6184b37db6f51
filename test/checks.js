/* Types, style and content, checked at once: each waits for its files, and none for another. What they say comes whole. */
import { spawn } from 'node:child_process';

const scripts = [['typecheck'], ['lint'], ['kb', '--', 'lint']];

/** @returns {Promise<boolean>} whether the script ended well */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', ...script], { shell: process.platform === 'win32' });
    const said = [];
    for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => said.push(chunk));
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(scripts.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
