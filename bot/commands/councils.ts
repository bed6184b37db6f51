import type { Command } from 'commander';
import type { Content } from '../../knowledge/content.ts';
import type { Council } from '../councils/council.ts';
import { loadEnv } from '../load-env.ts';
import { commandLine, describe } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** How councils are doing, of those that agreed that whoever runs the service sees it. */
const councils = commandLine(
  'npm run councils --',
  'Com estan els ajuntaments que han volgut compartir la diagnosi amb qui porta el servei (SHARED_PLANS): què falta, i a qui. El servei pot continuar en marxa. Les dades són a DATA_DIR, o al PostgreSQL de DATABASE_URL.',
  [
    'npm run -s councils -- table',
    'npm run -s councils -- csv > ajuntaments.csv',
    'npm run -s councils -- services > serveis.csv',
    'npm run -s councils -- json > ajuntaments.json',
    'npm run -s councils -- xlsx ajuntaments.xlsx',
    'DATA_DIR=/tmp/prova npm run councils -- made-up 300',
    'npm run councils -- help csv',
  ],
).helpCommand('help [verb]', 'Mostra l’ajuda d’un verb');

describe(councils.command('table'), 'Diu què falta i a qui, al terminal', ['npm run -s councils -- table']).action(
  async () => {
    const { writeText } = await import('../councils/write-text.ts');
    const { content, table } = await opened();
    process.stdout.write(writeText(content, table));
  },
);

describe(councils.command('csv'), 'Escriu una fila per ajuntament, per a un full de càlcul', [
  'npm run -s councils -- csv > ajuntaments.csv',
]).action(async () => {
  const { councilsSheet } = await import('../councils/sheets.ts');
  const { writeCsv } = await import('../write-csv.ts');
  const { content, table } = await opened();
  process.stdout.write(writeCsv(councilsSheet(content, table)));
});

describe(councils.command('services'), 'Escriu una fila per servei i ajuntament a qui ajudaria, en CSV', [
  'npm run -s councils -- services > serveis.csv',
]).action(async () => {
  const { servicesSheet } = await import('../councils/sheets.ts');
  const { writeCsv } = await import('../write-csv.ts');
  const { content, table } = await opened();
  process.stdout.write(writeCsv(servicesSheet(content, table)));
});

describe(councils.command('json'), 'Ho escriu tot en JSON, per a un altre programa', [
  'npm run -s councils -- json > ajuntaments.json',
]).action(async () => {
  const { writeJson } = await import('../councils/write-json.ts');
  const { localDay } = await import('../local-day.ts');
  const { content, table } = await opened();
  process.stdout.write(writeJson(content, table, localDay(new Date())));
});

describe(
  councils.command('xlsx'),
  'Escriu un llibre d’Excel amb fulls d’ajuntaments, què falta, comarques, deures, canvis i serveis',
  ['npm run -s councils -- xlsx ajuntaments.xlsx'],
)
  .argument('<fitxer>', 'on s’escriu')
  .action(async (file: string) => {
    const { writeFileSync } = await import('node:fs');
    const { workbook } = await import('../councils/workbook.ts');
    const { content, table } = await opened();
    writeFileSync(file, await workbook(content, table));
    process.stdout.write(`${file}: ${table.length} ajuntaments.\n`);
  });

describe(councils.command('made-up'), 'Omple DATA_DIR amb dades inventades, per provar-ho', [
  'DATA_DIR=/tmp/prova npm run councils -- made-up 300',
])
  .argument('<quants>', 'quants ajuntaments')
  .action(async (written: string, _options: object, command: Command) => {
    const count = Number(written);
    if (!/^\d{1,3}$/.test(written) || count === 0) {
      command.error('Digues quants ajuntaments, d’1 a 999.', { exitCode: 2, code: 'commander.invalidArgument' });
    }
    const { fillMadeUp } = await import('../councils/fill-made-up.ts');
    const { openKnowledge } = await import('../open-knowledge.ts');
    const { readDataDir } = await import('../storage/data-dir.ts');
    const { localDay } = await import('../local-day.ts');
    loadEnv();
    if (process.env.DATABASE_URL) throw new Error('Les dades inventades només van a una carpeta: treu DATABASE_URL.');
    const dataDir = readDataDir(process.env);
    const { content } = await openKnowledge();
    const filled = await fillMadeUp(content, dataDir, count, localDay(new Date()));
    process.stdout.write(`${dataDir}: diagnosis inventades de ${filled} ajuntaments.\n`);
  });

/** The content, and what is shared where the environment says. */
async function opened(): Promise<{ content: Content; table: Council[] }> {
  const { openKnowledge } = await import('../open-knowledge.ts');
  const { readShared } = await import('../storage/read-shared.ts');
  const { councilTable } = await import('../councils/council-table.ts');
  loadEnv();
  const shared = await readShared(process.env);
  const { content } = await openKnowledge();
  return { content, table: councilTable(content, shared) };
}

runCommand(councils);
