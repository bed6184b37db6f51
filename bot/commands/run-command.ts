import { type Command, CommanderError } from 'commander';
import { explainFileError } from './explain-file-error.ts';
import { explainStorageError } from './explain-storage-error.ts';
import { explainMisuse } from './misuse.ts';

const failed = 1;
const misused = 2;

/**
 * Runs a command of the terminal with what was typed. What goes wrong is one clear message, never a stack trace: exit code 1, or 2 when it
 * was wrongly typed.
 */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader (`head`, a closed pager) has had enough.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await command.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      sayMisuse(command, error);
      return;
    }
    process.stderr.write(`${explainFileError(error) ?? explainStorageError(error) ?? (error as Error).message}\n`);
    process.exitCode = failed;
  }
}

/** Help that was asked for is an error to commander too. */
function sayMisuse(command: Command, { code, exitCode, message }: CommanderError): void {
  if (exitCode === 0) return;
  // With no verb at all, the help has been written already.
  if (code !== 'commander.help') process.stderr.write(`${explainMisuse(message)} Ajuda: ${command.name()} --help\n`);
  process.exitCode = misused;
}
