const FIRST = 0xfde0;

/** Takes escaped signs out of the way of what divides a text, and puts them back. */
export interface StandIns {
  shielded(text: string): string;
  unshielded(text: string): string;
}

/**
 * @param signs what a backslash keeps literal, at most sixteen
 * @param meant what an escaped sign means where it is not itself
 */
export function standIns(signs: string, meant: Readonly<Record<string, string>> = {}): StandIns {
  const escape = new RegExp(`\\\\([${signs.replaceAll(/[\\\]^-]/gu, '\\$&')}])`, 'gu');
  return {
    shielded: (text) =>
      text
        .replaceAll(/[\ufde0-\ufdef]/gu, '\ufffd')
        .replaceAll(escape, (_, sign: string) => String.fromCharCode(FIRST + signs.indexOf(sign))),
    unshielded: (text) =>
      text.replaceAll(/[\ufde0-\ufdef]/gu, (standIn) => {
        const sign = signs[standIn.charCodeAt(0) - FIRST] ?? '';
        return meant[sign] ?? sign;
      }),
  };
}
