const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no existeix.',
  EACCES: 'no hi tens permís.',
  EPERM: 'no hi tens permís.',
  EISDIR: 'és una carpeta, i hi ha d’anar un fitxer.',
  ENOTDIR: 'és un fitxer, o n’hi ha un al mig del camí.',
  EEXIST: 'ja hi és.',
  ENOSPC: 'no queda espai al disc.',
  EROFS: 'el disc és només de lectura.',
  EBUSY: 'és ocupat, o és l’arrel d’un disc: tria una carpeta de dins.',
};

/**
 * Why a file cannot be used, in Catalan.
 * @returns null when the error is of another kind
 */
export function explainFileError(error: unknown): string | null {
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const reason = reasons[code ?? ''];
  return reason ? `${dest ?? path ?? 'El fitxer'}: ${reason}` : null;
}
