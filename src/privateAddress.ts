/** Which IP addresses are no public hosts. */
import {BlockList, isIP} from 'node:net';

/**
 * Networks that are this machine, its neighbours, several machines at once or nobody's: IANA's registries of
 * special-purpose addresses (RFC 6890), multicast, and the ways to write an IPv4 address as IPv6 that reach the former.
 */
const IPV4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`;
const IPV6 = `::/96 ::ffff:0:0/96 ::ffff:0:0:0/96 64:ff9b:1::/48 100::/64 2001::/32 2001:db8::/32 2002::/16 3fff::/20
  5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8`;

/** One list per family: Node holds an IPv4 address against IPv6 networks too, and `::ffff:0:0/96` would hold them all. */
const PRIVATE = {ipv4: listNetworks(IPV4, 'ipv4'), ipv6: listNetworks(IPV6, 'ipv6')};

/** `64:ff9b::/96`: how a network without IPv4 names every public IPv4 host, and could name a private one. */
const NAT64 = listNetworks('64:ff9b::/96', 'ipv6');

/**
 * Whether an IP address is one of this machine, a private network, a group of machines or nobody.
 * Anything that is no IP address counts as one, a scoped address (`fe80::1%eth0`) among them.
 */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0 || address.includes('%')) return true;
  if (version === 4) return PRIVATE.ipv4.check(address, 'ipv4');
  if (NAT64.check(address, 'ipv6')) return PRIVATE.ipv4.check(lastFourBytes(address), 'ipv4');
  return PRIVATE.ipv6.check(address, 'ipv6');
}

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function lastFourBytes(address: string): string {
  const [, high = '0', low = '0'] = /(?:([0-9a-f]*):)?([0-9a-f]*)\]$/u.exec(new URL(`http://[${address}]`).host) ?? [];
  const bits = [high, low].map(group => Number.parseInt(group || '0', 16));
  return bits.flatMap(group => [group >> 8, group & 255]).join('.');
}

function listNetworks(networks: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks.split(/\s+/u)) {
    const [net = '', prefix] = network.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}
