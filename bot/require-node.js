// Plain JavaScript, so that an old Node can read it and say what to do in one line. The packages bring the right one unless
// their scripts were not run.
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `La Guia eAdmin necessita Node ${needed} o més nou, i aquest és el ${process.versions.node}: fes «npm ci» sense --ignore-scripts, que el porta, o instal·la’l.`,
  );
  process.exit(1);
}
