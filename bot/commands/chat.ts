import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** The conversation in a terminal. */
const chat = commandLine(
  'npm run chat --',
  'La mateixa conversa del xat, en aquest terminal. S’acaba amb Ctrl+D i no se’n desa res.',
  ['npm run chat', 'npm run chat -- --help'],
).action(async () => {
  const { openKnowledge } = await import('../open-knowledge.ts');
  const { chatInTerminal } = await import('../channels/terminal/chat.ts');
  await chatInTerminal(await openKnowledge(), process.stdin, process.stdout);
});

runCommand(chat);
