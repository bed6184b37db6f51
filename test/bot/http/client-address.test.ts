import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClientAddress } from '../../../bot/http/client-address.ts';

const clients = createClientAddress(['10.0.0.0/8', '192.0.2.7', '2001:db8:ff::/48', '::ffff:198.51.100.1']);

function from(peer: string | undefined, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return clients.of({ socket: { remoteAddress: peer }, headers } as unknown as IncomingMessage);
}

describe('the address of a client', () => {
  test.for([
    ['without a proxy, that of the other side', '203.0.113.5', undefined, '203.0.113.5'],
    ['written by somebody who is no named proxy, changes nothing', '203.0.113.5', '8.8.8.8', '203.0.113.5'],
    ['from a named proxy, the one it saw', '10.1.2.3', '203.0.113.5', '203.0.113.5'],
    ['what the client wrote itself does not count', '10.1.2.3', '8.8.8.8, 203.0.113.5', '203.0.113.5'],
    [
      'through several named proxies, the one that the outermost saw',
      '192.0.2.7',
      '203.0.113.5, 10.9.9.9',
      '203.0.113.5',
    ],
    ['from a proxy that says nothing, the proxy', '10.1.2.3', undefined, '10.1.2.3'],
    ['from a proxy that says no address, the proxy', '10.1.2.3', 'unknown', '10.1.2.3'],
    ['with something odd in between, what was seen before it', '10.1.2.3', '8.8.8.8, x, 10.4.4.4', '10.4.4.4'],
    ['with a port', '10.1.2.3', '203.0.113.5:4711', '203.0.113.5'],
    ['IPv4 that came as IPv6', '::ffff:203.0.113.5', undefined, '203.0.113.5'],
    ['a proxy that came as IPv6', '::ffff:10.1.2.3', '203.0.113.5', '203.0.113.5'],
    ['a proxy named as IPv6', '198.51.100.1', '203.0.113.5', '203.0.113.5'],
    ['of IPv6, its network', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['of IPv6, another of the same network', '2001:db8:1:2::9', undefined, '2001:db8:1:2::/64'],
    ['of IPv6, in brackets and with a port', '2001:db8:ff::1', '[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['of IPv6, with the name of an interface', 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
    ['of a socket that is gone', undefined, '8.8.8.8', 'unknown'],
  ] as const)('%s', ([, peer, forwarded, address]) => {
    expect(from(peer, forwarded)).toBe(address);
  });

  test('is always there, whatever is written, and never what an unnamed peer says', () => {
    const anyHeader = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())).map((all) => all.join(',')),
    );
    fc.assert(
      fc.property(anyHeader, fc.ipV6(), (header, peer) => {
        expect(from('203.0.113.5', header)).toBe('203.0.113.5');
        expect(from('10.0.0.1', header)).toMatch(/^(\d+(\.\d+){3}|[\da-f:]+\/64)$/);
        expect(from(peer, header)).toMatch(/^(\d+(\.\d+){3}|[\da-f:]+\/64)$/);
      }),
      { numRuns: 500 },
    );
  });
});

test.for(['', 'x', '10.0.0.0/33', '10.0.0/8', '::/129', '10.0.0.0/8/8', '10.0.0.0/', '[::1]', '10.0.0.1:80'])(
  '«%s» names no proxy',
  (proxy) => {
    expect(() => createClientAddress([proxy])).toThrow();
  },
);
