/**
 * Why PostgreSQL cannot be used, in Catalan.
 * @returns null when the error is of another kind
 */
export function explainStorageError(error: unknown): string | null {
  const { name, message } = error as Error;
  // By its name: whoever asks for help of a command reads nothing of the storage.
  if (name !== 'StorageError') return null;
  return `no puc fer servir el PostgreSQL: ${message.replace(/^storage [a-z-]+: /, '')}`;
}
