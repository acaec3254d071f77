const PARTS = [
  ['**/', '(?:[^/]+/)*'],
  ['**', '.*'],
  ['*', '[^/]*'],
  ['{', '(?:'],
  ['}', ')'],
  [',', '|'],
];

/**
 * The globs of the size limits as expressions: `**`, `*` and `{a,b}`.
 * @param {string} glob
 */
export function globToRegExp(glob) {
  let text = '';
  for (let rest = glob; rest !== '';) {
    const [from, to] = PARTS.find(([part]) => rest.startsWith(part)) ?? [rest[0], escape(rest[0])];
    text += to;
    rest = rest.slice(from.length);
  }
  return new RegExp(`^${text}$`);
}

const escape = (character) => character.replace(/[.+?^$()|[\]\\]/, '\\$&');
