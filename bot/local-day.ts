const inCatalonia = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', dateStyle: 'short' });

/** The ISO date of a moment where the councils are: just after midnight it is another day than in UTC. */
export function localDay(moment: Date): string {
  return inCatalonia.format(moment);
}
