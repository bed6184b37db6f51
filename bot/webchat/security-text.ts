const halfAYear = 182 * 24 * 3600 * 1000;

/**
 * Whom to tell of a hole (RFC 9116). It is written for each request, and so never out of date while the service runs.
 * @param contact an address: `https:`, `mailto:` or `tel:`
 * @param publicUrl where the service is reached; only an `https:` one may be given as the canonical address
 */
export function securityText(contact: string, publicUrl: string | null, now: Date): string {
  const expires = new Date(now.valueOf() + halfAYear);
  const lines = [
    `Contact: ${contact}`,
    // To the day, so that it does not change from one request to the next.
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: ca, es, en',
    ...(publicUrl?.startsWith('https://') ? [`Canonical: ${publicUrl}/.well-known/security.txt`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
