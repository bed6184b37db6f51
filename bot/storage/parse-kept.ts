/** What was kept as JSON; null when it cannot be read, or is no object. */
export function parseKept<T>(text: unknown): T | null {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}
