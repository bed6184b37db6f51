import { Option } from 'commander';
import { commandLine, describe, oneOf } from './command-line.ts';
import { type FindingsFormat, findingsFormats } from './kb/findings.ts';
import { runCommand } from './run-command.ts';

/** What the content is, and what is wrong with it. */
const kb = commandLine('npm run kb --', 'Revisa i ensenya els continguts (knowledge/content).', [
  'npm run kb -- lint',
  'npm run kb -- links --check',
  'npm run kb -- links --help',
  'npm run kb -- help links',
]).helpCommand('help [verb]', 'Mostra l’ajuda d’un verb');

describe(kb.command('lint'), 'Diu els errors i els avisos dels continguts; amb errors, el codi de sortida és 1', [
  'npm run kb -- lint',
  'npm run -s kb -- lint --format github',
  'npm run kb -- lint --all --folder ../continguts',
  'npm run kb -- lint --asked',
])
  .option(
    '--format <format>',
    'com es diuen: «text», «github» (anotacions d’un canvi) o «json»',
    oneOf(findingsFormats),
  )
  .option('--all', 'diu tots els avisos, i no els primers de cada regla')
  .option('--asked', 'també fa cada pregunta de cada manera i mira què troba: triga un minut o dos')
  .option('--folder <carpeta>', 'uns altres continguts')
  .action(async (options: { format?: FindingsFormat; all?: true; asked?: true; folder?: string }) => {
    const { printLint } = await import('./kb/print-lint.ts');
    await printLint(options);
  });

describe(kb.command('export'), 'Escriu tots els continguts en un document JSON', [
  'npm run -s kb -- export > continguts.json',
]).action(async () => {
  const { printExport } = await import('./kb/print-export.ts');
  printExport();
});

describe(kb.command('schema'), 'Escriu l’esquema JSON dels fitxers, per a un editor de YAML', [
  'npm run -s kb -- schema services/enotum.yaml',
  'npm run -s kb -- schema > esquemes.json',
  'npm run kb -- schema --write',
])
  .argument('[fitxer]', 'un fitxer dels continguts; si no es diu, tots')
  .option('--write', 'els desa a .vscode/schemas, on els troba el VS Code')
  .action(async (file: string | undefined, { write }: { write?: true }) => {
    if (write) {
      const { writeSchemas } = await import('./kb/write-schemas.ts');
      writeSchemas();
      return;
    }
    const { printSchema } = await import('./kb/print-schema.ts');
    printSchema(file);
  });

describe(kb.command('graph'), 'Dibuixa una guia, en Mermaid', [
  'npm run -s kb -- graph diagnosi > diagnosi.mmd',
  'npm run -s kb -- graph diagnosi --svg > diagnosi.svg',
])
  .argument('[guia]', 'l’identificador d’una guia; si no es diu, totes')
  .option('--svg', 'en SVG')
  .action(async (guide: string | undefined, { svg }: { svg?: true }) => {
    const { printGraph } = await import('./kb/print-graph.ts');
    await printGraph(guide, svg ?? false);
  });

describe(kb.command('links'), 'Diu les adreces que se citen i en quins fitxers', [
  'npm run -s kb -- links',
  'npm run -s kb -- links --check',
  'npm run -s kb -- links --check --write',
])
  .option('--check', 'les obre i diu quines ja no van; si n’hi ha, el codi de sortida és 1')
  .option('--write', 'les obre i, a les fonts que van, hi posa el dia d’avui («checked»)')
  .action(async ({ check, write }: { check?: true; write?: true }) => {
    const { printBrokenLinks, printLinks } = await import('./kb/print-links.ts');
    if (check || write) await printBrokenLinks(write ?? false);
    else printLinks();
  });

describe(kb.command('coverage'), 'Diu què hi ha escrit de cada servei i què hi falta', [
  'npm run kb -- coverage',
]).action(async () => {
  const { printCoverage } = await import('./kb/print-coverage.ts');
  printCoverage();
});

describe(
  kb.command('gaps'),
  'Diu què s’ha preguntat i no s’ha respost prou bé, el més repetit primer, amb el que cal per respondre-ho. Ho llegeix de DATA_DIR (o DATABASE_URL), encara que el servei estigui en marxa',
  [
    'npm run kb -- gaps',
    'DATA_DIR=/var/lib/guia-eadmin npm run kb -- gaps --since 2026-11-01',
    'npm run -s kb -- gaps --csv > buits.csv',
    'npm run -s kb -- gaps --json > buits.json',
    'npm run kb -- gaps --all',
  ],
)
  .option('--since <dia>', 'només des d’aquest dia: 2026-11-01')
  .addOption(new Option('--csv', 'una taula per a un full de càlcul').conflicts('json'))
  .option('--json', 'un document JSON, per a un altre programa')
  .option('--all', 'també el que ja es respon amb els continguts d’ara')
  .action(async (options: { since?: string; csv?: true; json?: true; all?: true }) => {
    const { since } = options;
    if (since !== undefined && !isDay(since)) kb.error(`«--since» és un dia, com 2026-11-01, i no «${since}».`);
    const { printGaps } = await import('./kb/print-gaps.ts');
    await printGaps(options);
  });

describe(kb.command('preview'), 'Ensenya els continguts en una pàgina que es posa al dia quan els deses', [
  'npm run kb -- preview',
  'PORT=8080 npm run kb -- preview',
  'npm run kb -- preview ../una-altra-copia/content',
])
  .argument('[carpeta]', 'una altra carpeta de continguts; si no es diu, knowledge/content')
  .action(async (folder: string | undefined) => {
    const { showPreview } = await import('./kb/show-preview.ts');
    await showPreview(folder);
  });

runCommand(kb);

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
