import { deviceStorage } from './drafts.ts';
import type { SoundLimit } from '../sound-limits.ts';

const keyOf = ({ attemptId, place }: SoundLimit) => `kakehashi.plays.${attemptId}.${place}`;

/** How often a sound was played, by what the server or this device knows. */
export function playsOf(limit: SoundLimit): number {
  const kept = Number(deviceStorage().getItem(keyOf(limit)) ?? 0);
  return Math.max(limit.played, Number.isInteger(kept) ? kept : 0);
}

/** Keeps a play on the device, and tells the server as soon as it can. */
export function keepPlays(limit: SoundLimit, plays: number): void {
  try {
    deviceStorage().setItem(keyOf(limit), String(plays));
  } catch {
    // A device that keeps nothing still tells the server.
  }
  void tellPlays(limit, plays);
}

/** Tells the server; what does not arrive is told again when the page is opened next. */
export async function tellPlays({ attemptId, place }: SoundLimit, plays: number): Promise<void> {
  try {
    await fetch(`/api/attempts/${attemptId}/plays`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ place, plays }),
      keepalive: true,
    });
  } catch {
    // The device has it.
  }
}
