import { sha256Hex } from '#app/platform/sha256.ts';

/** JSON with the keys of every object in the order of their code units, without white space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of a row of a market or a part of a result, in hexadecimal. */
export function digestOf(row: unknown): string {
  return sha256Hex(canonical(row));
}
