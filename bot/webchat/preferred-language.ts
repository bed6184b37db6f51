import type { IncomingMessage } from 'node:http';
import { type Locale, localeNamed } from '../../locales/sentences.ts';

/**
 * The language of ours that somebody prefers: the one in the address (`?lang=es`), else the first of those that the browser
 * sends (RFC 9110, 12.5.4), else Catalan.
 */
export function preferredLanguage({ url = '', headers }: IncomingMessage): Locale {
  const wanted = localeNamed(new URLSearchParams(url.split('?')[1]).get('lang'));
  if (wanted) return wanted;
  const ranges = (headers['accept-language'] ?? '').split(',').map((range) => {
    const [tag = '', weight = 'q=1'] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return { locale: localeNamed(tag), weight: Number(weight.replace('q=', '')) };
  });
  const known = ranges.filter(({ locale, weight }) => locale && weight > 0);
  return known.sort((one, other) => other.weight - one.weight)[0]?.locale ?? 'ca';
}
