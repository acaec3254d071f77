import type { Played } from '../played.ts';

/** What one viewing has played, as it waits on this device until the server has it. */
export interface KeptViewing {
  token: string;
  played: Played;
}

type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is personal goes when its person signs out: see `use-own-device.ts`. */
const PREFIX = 'kakehashi.viewings.';

/** The part of a token that no other has. */
const nameOf = (token: string) => token.split('.')[2] ?? token;

const keyOf = (token: string) => PREFIX + nameOf(token);

/** Keeps what was played. A device may have no room, or forbid it: then the page itself holds it. */
export function keepViewing(storage: DeviceStorage, { token, played }: KeptViewing): void {
  try {
    // A list, as answers that wait are one.
    storage.setItem(keyOf(token), JSON.stringify([{ token, played }]));
  } catch {
    // The page holds it.
  }
}

/** Lets go of what the server has; what was played since then stays. */
export function settleViewing(storage: DeviceStorage, sent: KeptViewing): void {
  const [kept] = readKept(storage, keyOf(sent.token));
  if (JSON.stringify(kept?.played) === JSON.stringify(sent.played))
    dropViewing(storage, sent.token);
}

/** Lets go of what the server will never take. */
export function dropViewing(storage: DeviceStorage, token: string): void {
  storage.removeItem(keyOf(token));
}

/** What earlier pages have played that the server does not have yet. */
export function listKept(storage: DeviceStorage, keys: readonly string[]): KeptViewing[] {
  return keys.filter((key) => key.startsWith(PREFIX)).flatMap((key) => readKept(storage, key));
}

function readKept(storage: DeviceStorage, key: string): KeptViewing[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is KeptViewing {
  if (typeof value !== 'object' || value === null) return false;
  const { token, played } = value as Record<string, unknown>;
  return typeof token === 'string' && Array.isArray(played);
}
