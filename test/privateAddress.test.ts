import {describe, expect, it} from 'vitest';
import {isPrivateAddress} from '../src/privateAddress.js';

describe('isPrivateAddress(address)', () => {
  it.each([
    ['0.0.0.0', 'this machine'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'link-local: where clouds keep credentials'],
    ['100.64.0.1', 'behind a carrier'],
    ['192.0.2.1', 'documentation'],
    ['198.18.0.1', 'benchmarks'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'this machine'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'IPv4 in the oldest form'],
    ['::ffff:127.0.0.1', 'IPv4 as IPv6'],
    ['::ffff:7f00:1', 'IPv4 as IPv6, in hexadecimal'],
    ['::ffff:8.8.8.8', 'IPv4 as IPv6, which no look-up of ours gives'],
    ['64:ff9b::10.0.0.1', 'translated private'],
    ['64:ff9b::7f00:1', 'translated loopback'],
    ['64:ff9b:1::1', 'local translation'],
    ['2002:7f00:1::', '6to4'],
    ['2001:db8::1', 'documentation'],
    ['fc00::1', 'unique local'],
    ['fdff::1', 'unique local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with its scope'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['example.org', 'no address'],
    ['', 'nothing'],
  ])('holds for %s (%s)', address => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001::',
    '64:ff9b::8.8.8.8',
    '64:ff9b::808:808',
  ])('does not hold for %s', address => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});
