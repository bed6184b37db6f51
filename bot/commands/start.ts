import { hasBegunWith } from '../prepare/begun-with.ts';
import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** The service, which no option changes: its settings are in the environment. */
const start = commandLine(
  'npm start --',
  'Engega el xat i en diu l’adreça. S’atura amb Ctrl+C.\n\nEs configura amb variables d’entorn o amb el fitxer .env, no amb opcions: PORT (3978), HOST (127.0.0.1), DATA_DIR (./.data) i les altres són explicades a .env.example.',
  ['npm start', 'PORT=8080 npm start', 'DATA_DIR=/var/lib/guia-eadmin npm start', 'npm start -- --help'],
).action(async () => {
  // To read the content takes seconds on a slow machine.
  if (!hasBegunWith()) process.stdout.write('Em preparo: llegeixo els continguts…\n');
  const { main } = await import('../main.ts');
  await main();
});

runCommand(start);
