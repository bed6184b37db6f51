/** What to do next, by what PostgreSQL, its client or the system say. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|connect ENOENT|timeout expired|57P0\d/,
    'no hi respon. Mira que estigui engegat, i que el servidor i el port de l’adreça siguin els seus',
  ],
  [/ENOTFOUND|EAI_AGAIN/, 'no trobo el servidor. Corregeix-ne el nom a l’adreça'],
  [
    /28P01/,
    'no accepta l’usuari o la contrasenya. Corregeix-los a l’adreça, on els signes s’escriuen amb codi (@ és %40, / és %2F)',
  ],
  [/28000/, 'no deixa entrar aquest usuari. Corregeix-lo a l’adreça, o deixa’l entrar a pg_hba.conf'],
  [/SCRAM/, 'demana contrasenya. Posa-la a l’adreça, darrere de l’usuari i de dos punts'],
  [
    /3D000/,
    'no hi ha aquesta base de dades. Corregeix-ne el nom a l’adreça, o fes-la (createdb BASE --owner USUARI --encoding UTF8 --template template0)',
  ],
  [
    /42501/,
    'l’usuari no hi pot fer taules. Ha de ser l’amo de la base de dades (ALTER DATABASE base OWNER TO usuari), o se li ha de donar permís des d’aquella base (GRANT CREATE ON SCHEMA public TO usuari)',
  ],
  [/53300/, 'ja hi ha massa connexions. Puja’n max_connections, o abaixa DATABASE_CONNECTIONS'],
  [/does not support SSL/, 'no té TLS. Activa-l’hi, o treu sslmode de l’adreça si és en aquesta mateixa màquina'],
  [
    /CERT|SIGNATURE|ALTNAME/,
    'no en reconec el certificat. Digues qui el va signar amb sslrootcert a l’adreça, i el servidor amb el nom del certificat',
  ],
];

/**
 * Why PostgreSQL cannot be used and what to do, in Catalan.
 * @param which said of it, when it is known whose address it is
 * @returns null when the error is of another kind
 */
export function explainStorageError(error: unknown, which = ''): string | null {
  const { name, message } = error as Error;
  // By its name: whoever asks for help of a command reads nothing of the storage.
  if (name !== 'StorageError') return null;
  const detail = message.replace(/^storage [a-z-]+: /, '');
  const remedy = remedies.find(([said]) => said.test(detail))?.[1];
  return `no puc fer servir el PostgreSQL${which}: ${remedy ? `${remedy} (${detail}).` : detail}`;
}
