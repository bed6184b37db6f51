let inCatalonia: Intl.DateTimeFormat | null = null;
let last = { minute: Number.NaN, day: '' };

/** The ISO date of a moment where the councils are: just after midnight it is another day than in UTC. */
export function localDay(moment: Date): string {
  // Each turn asks for it, and no day begins in the middle of a minute.
  const minute = Math.floor(moment.valueOf() / 60_000);
  if (minute !== last.minute) {
    // Not made before it is needed: a kept start cannot have one inside.
    inCatalonia ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', dateStyle: 'short' });
    last = { minute, day: inCatalonia.format(moment) };
  }
  return last.day;
}
