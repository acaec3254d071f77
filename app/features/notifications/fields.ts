import type { RefusableKind } from './rules.ts';

/** The field of a kind: ticked where mail of it is wanted. */
export const mailField = (kind: RefusableKind) => `mail-${kind}` as const;

/** What a mail program sends to an unsubscribe address (RFC 8058), and our own form with it. */
export const ONE_CLICK = { name: 'List-Unsubscribe', value: 'One-Click' } as const;

/** Faults of the form of preferences, as keys below `notices.preferences.fault`. */
export type PreferenceFault = 'time' | 'same' | 'choose';
export type PreferenceFaults = Partial<Record<string, PreferenceFault>>;

/** A minute of the day as a field for a time holds it. */
export function clockOf(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
