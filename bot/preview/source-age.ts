const day = 86_400_000;
const daysOfYear = 365;
const daysOfMonth = 30;

/**
 * How long ago somebody opened a source and found there what is cited, in words.
 * @param checked ISO date; undefined when nobody noted it
 * @returns whether it is time to look again: after a year, or when it was never noted
 */
export function sourceAge(checked: string | undefined, today: Date): { text: string; isOld: boolean } {
  if (checked === undefined) return { text: 'no consta quan es va mirar', isOld: true };
  const days = Math.floor((today.valueOf() - new Date(checked).valueOf()) / day);
  return { text: `mirada ${ago(Math.max(0, days))}`, isOld: days > daysOfYear };
}

function ago(days: number): string {
  if (days === 0) return 'avui';
  if (days === 1) return 'ahir';
  if (days < 2 * daysOfMonth) return `fa ${days} dies`;
  if (days <= daysOfYear) return `fa ${Math.floor(days / daysOfMonth)} mesos`;
  const years = Math.floor(days / daysOfYear);
  return years === 1 ? 'fa més d’un any' : `fa més de ${years} anys`;
}
