import { BlockList, isIP } from 'node:net';

/** Ranges that no server of the web has: of this machine, of a network, of a link, and reserved ones. */
const ranges = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

/** Names that stand for a host of the own network everywhere. */
const privateName = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

const privateRanges = new BlockList();
for (const [network, length] of ranges)
  privateRanges.addSubnet(network, length, isIP(network) === 6 ? 'ipv6' : 'ipv4');

/**
 * Whether an address leads to this machine or its network, as far as the address itself says: a name is looked up
 * only by the call.
 */
export function isPrivateHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  const version = isIP(host);
  if (version !== 0) return privateRanges.check(host, version === 6 ? 'ipv6' : 'ipv4');
  return privateName.test(host);
}
