/** Runs a command of the terminal: what goes wrong is one clear message and exit code 1, never a stack trace. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader (`head`, a closed pager) has had enough.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
