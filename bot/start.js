// Plain JavaScript, so that an old Node can read it and say what is wrong in one line.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `La Guia eAdmin necessita Node 24 o més nou, i aquest és el ${process.versions.node}. Amb «npm ci && npm start» ja el porta.`,
  );
  process.exit(1);
}
await import('./commands/start.ts');
