import { type Config, isLoopback } from './config.ts';
import { aliasIn } from './storage/database-tls.ts';
import { leftOvers } from './storage/left-over.ts';

/** What whoever starts the service should know of how it is configured: a sentence each, none when all is well. */
export function startNotices({ host, publicUrl, trustedProxies, database, dataDir }: Config): string[] {
  const notices: string[] = [];
  if (publicUrl === null && !isLoopback(host)) {
    notices.push(
      `Avís: HOST és ${host} i falta PUBLIC_URL. Si el servei és públic, posa-hi l’adreça amb què hi arriba la gent (https://…): sense, les adreces que dona el xat es fan amb la capçalera Host de cada petició i amb http://, i en una pàgina amb HTTPS el xat no funciona.`,
    );
  }
  if (publicUrl !== null && isLoopback(host) && trustedProxies.length === 0) {
    notices.push(
      'Avís: hi ha PUBLIC_URL i falta TRUSTED_PROXIES. Si hi ha un servidor al davant, posa-hi la seva adreça (127.0.0.1 si és en aquesta màquina): sense, totes les persones compten com una de sola per als límits.',
    );
  }
  const mode = database && aliasIn(database.url);
  if (mode) {
    notices.push(
      `Avís: a DATABASE_URL, sslmode=${mode} comprova el certificat i el nom del servidor, com sslmode=verify-full: escriu-hi això, que és el que fa.`,
    );
  }
  const left = leftOvers(dataDir);
  if (left.length > 0) {
    notices.push(
      `Avís: hi ha còpies de converses que res no esborra, ni quan passen els dies ni quan algú esborra les seves dades. Quan no et calguin: rm -r ${left.map((path) => `'${path}'`).join(' ')}`,
    );
  }
  return notices;
}

/** What whoever tries it on their own machine should know before they publish it; null when there is nothing to say. */
export function beforePublishing({ host, publicUrl }: Config): string | null {
  if (publicUrl !== null || !isLoopback(host)) return null;
  return 'Sense PUBLIC_URL serveix per a aquesta màquina. Per publicar-lo, amb un servidor HTTPS al davant, posa-hi l’adreça (docs/operadors.ca.md).';
}
