import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** The same answers for other assistants, by standard input and output. */
const mcp = commandLine(
  'npm run mcp --',
  'Respon a un altre assistent amb el Model Context Protocol, per l’entrada i la sortida estàndard: qui l’engega és l’assistent (docs/programs.md). S’acaba quan l’assistent plega.',
  ['npm run -s mcp', 'npm run mcp -- --help'],
).action(async () => {
  const { loadEnv } = await import('../load-env.ts');
  const { createLog } = await import('../log.ts');
  const { openKnowledge } = await import('../open-knowledge.ts');
  const { readSupportUrl } = await import('../support-url.ts');
  const { programVersion } = await import('../program-version.ts');
  const { createMcpServer } = await import('../mcp/create-server.ts');
  const sdk = await import('@modelcontextprotocol/server');
  const { serveStdio } = await import('@modelcontextprotocol/server/stdio');
  loadEnv();
  const knowledge = await openKnowledge(readSupportUrl(process.env.SUPPORT_URL));
  // Standard output is for the protocol alone.
  const log = createLog();
  const version = programVersion();
  serveStdio(() => createMcpServer(sdk, knowledge, version, log), {
    onerror: (error) => log.info('mcp message refused', { error: error.message }),
  });
});

runCommand(mcp);
