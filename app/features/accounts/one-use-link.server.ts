import { realNow } from '#app/platform/clock.ts';

const REPEATABLE_MS = 15 * 60_000;

/**
 * What a one-use link is now, in real time: open, just used (the same press may arrive twice), or
 * past.
 */
export function linkState(link: {
  usedAt: Date | null;
  expiresAt: Date;
}): 'open' | 'used' | 'past' {
  const now = realNow().getTime();
  if (!link.usedAt) return link.expiresAt.getTime() > now ? 'open' : 'past';
  return now - link.usedAt.getTime() < REPEATABLE_MS ? 'used' : 'past';
}
