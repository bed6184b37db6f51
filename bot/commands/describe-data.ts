import type { BackedUp } from '../storage/backup.ts';

const oneDecimal = new Intl.NumberFormat('ca', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What a backup holds, in Catalan: «12 converses, 1,4 MB». */
export function describeData({ conversations, bytes, secret }: BackedUp): string {
  const counted = conversations === 1 ? '1 conversa' : `${conversations} converses`;
  const size = bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${oneDecimal.format(bytes / 1e6)} MB`;
  const noSecret = secret
    ? ''
    : ' (sense el secret dels navegadors, que no hi era: tothom començarà una conversa nova)';
  return `${counted}, ${size}${noSecret}`;
}
