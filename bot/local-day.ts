let inCatalonia: Intl.DateTimeFormat | null = null;

/** The ISO date of a moment where the councils are: just after midnight it is another day than in UTC. */
export function localDay(moment: Date): string {
  // Not made before it is needed: a kept start cannot have one inside.
  inCatalonia ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', dateStyle: 'short' });
  return inCatalonia.format(moment);
}
