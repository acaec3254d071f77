import { BlockList, isIP } from 'node:net';

/**
 * Who sends a request. X-Forwarded-For counts only from the proxies that the operator trusts, and of
 * it only the last address that none of them added.
 * @param {string | undefined} trustedProxy addresses or networks (10.0.0.0/8), separated by commas
 */
export function clientAddressFinder(trustedProxy) {
  const trusted = readList(trustedProxy);
  const isTrusted = (address) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  /** @param {import('node:http').IncomingMessage} req */
  return (req) => {
    const peer = plain(req.socket.remoteAddress ?? '');
    if (!isIP(peer) || !isTrusted(peer)) return peer;
    const said = String(req.headers['x-forwarded-for'] ?? '').split(',');
    const hops = said.map((hop) => plain(hop.trim())).filter((hop) => isIP(hop));
    return hops.reverse().find((hop) => !isTrusted(hop)) ?? hops.at(-1) ?? peer;
  };
}

function readList(text = '') {
  const list = new BlockList();
  for (const item of text.split(',').map((each) => each.trim())) {
    const [address = '', bits] = (item === 'loopback' ? '127.0.0.0/8' : item).split('/');
    if (item === 'loopback') list.addAddress('::1', 'ipv6');
    if (!isIP(address)) continue;
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** IPv4 as seen by a socket that serves both families. */
const plain = (address) => address.replace(/^::ffff:(?=\d+\.)/, '');
