import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentFolder } from '../../../knowledge/load/content-folder.ts';
import { loadEnv } from '../../load-env.ts';
import { startPreview } from '../../preview/preview-server.ts';

/**
 * Shows the content while somebody writes it, until it is stopped.
 * @param folder another content folder
 * @throws Error that says what to do, when there is no such folder or it cannot listen
 */
export async function showPreview(folder: string = contentFolder): Promise<void> {
  if (!existsSync(join(folder, 'services'))) {
    throw new Error(`«${folder}» no és cap carpeta de continguts: hi ha d’haver la carpeta «services».`);
  }
  // The one that the settings say is of the service.
  const port = readPort(process.env.PORT);
  loadEnv();
  const preview = await startPreview(resolve(folder), port, process.env).catch(explain);
  process.stdout.write(`Vista prèvia: ${preview.url}\nObre aquesta adreça al navegador. Per aturar-la, Ctrl+C.\n`);
  const stop = async () => {
    await preview.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

/** A free one, unless it is said. */
function readPort(value: string | undefined): number {
  const port = Number(value || 0);
  if (/^\d*$/.test(value ?? '') && port < 65536) return port;
  throw new Error(`PORT ha de ser un número de 0 a 65535, i és «${value}».`);
}

function explain(error: NodeJS.ErrnoException): never {
  if (error.code === 'EADDRINUSE')
    throw new Error('Aquest port ja és ocupat: tria’n un altre amb PORT, o no en diguis cap.');
  if (error.code === 'EACCES')
    throw new Error('En aquest port no hi tinc permís: tria’n un altre amb PORT, o no en diguis cap.');
  throw error;
}
