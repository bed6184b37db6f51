import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Who sends a request, as far as limits go. */
export interface ClientAddress {
  /** The IPv4 address of the client; of an IPv6 one, the first 64 bits, which are what one house or office is given. */
  of(request: IncomingMessage): string;
  /** Whether a peer is one of the proxies that were named. */
  isProxy(peer: string | undefined): boolean;
}

/**
 * Reads the address of a client. `X-Forwarded-For` can be written by anybody, so it counts only when a named proxy hands the
 * request over; and then the address is the last one that no named proxy has, which is what the outermost of them saw.
 * @param proxies addresses and ranges, as `10.0.0.1` or `10.0.0.0/8`
 * @throws Error when one is neither
 */
export function createClientAddress(proxies: readonly string[]): ClientAddress {
  const named = new BlockList();
  for (const proxy of proxies) addTo(named, proxy);
  const isNamed = (address: string) => named.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');

  return {
    of({ socket, headers }) {
      let client = plain(socket.remoteAddress ?? '');
      if (client === null) return 'unknown';
      // Node joins repeated ones with commas.
      const hops = String(headers['x-forwarded-for'] ?? '').split(',');
      while (isNamed(client)) {
        const before = plain(withoutPort(hops.pop()?.trim() ?? ''));
        if (before === null) break;
        client = before;
      }
      return isIPv4(client) ? client : network(client);
    },
    isProxy(peer) {
      const address = plain(peer ?? '');
      return address !== null && isNamed(address);
    },
  };
}

function addTo(list: BlockList, proxy: string): void {
  const [written = '', bits, ...more] = proxy.split('/');
  const address = isIP(written) ? plain(written) : null;
  const family = address && isIPv4(address) ? 'ipv4' : 'ipv6';
  const longest = family === 'ipv4' ? 32 : 128;
  const prefix = bits === undefined ? longest : Number(bits);
  if (!address || more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits)) || prefix > longest) {
    throw new Error(`«${proxy}» is neither an address nor a range`);
  }
  list.addSubnet(address, prefix, family);
}

/** `203.0.113.7:4711` and `[2001:db8::7]:4711`, as some proxies write it. */
function withoutPort(written: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written;
}

/** An address as it is compared: an IPv4 one that came as IPv6 is IPv4. Null when it is none. */
function plain(written: string): string | null {
  const [address = ''] = written.split('%');
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const parts = partsOf(address);
  const isMapped = parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff;
  if (!isMapped) return address;
  return parts
    .slice(6)
    .flatMap((part) => [part >> 8, part & 255])
    .join('.');
}

function network(address: string): string {
  const parts = partsOf(address).slice(0, 4);
  return `${parts.map((part) => part.toString(16)).join(':')}::/64`;
}

/** The eight parts of an IPv6 address; the address parser writes it in one way. */
function partsOf(address: string): number[] {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = written.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const middle = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...middle, ...tail].map((part) => Number.parseInt(part, 16));
}
