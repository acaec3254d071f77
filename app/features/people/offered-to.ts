import type { OfferedTo } from '#app/platform/offered-to.ts';
import type { Audience } from './audience.ts';

const KIND_OF = { alt: 'ALT', cir: 'CIR', sea: 'SEA' } as const;
const ABROAD = ['accepted', 'pre-arrival'] as const;
const ARRIVED = ['orientation', 'in-post', 'leaving'] as const;

/**
 * The rule that means those whom a course is offered to, or null where one rule cannot say it: people in
 * posts and people with roles. Newcomers who are named with kinds of post are those of these kinds.
 * @param offeredTo nobody in particular is everyone
 */
export function audienceFor(offeredTo: readonly OfferedTo[]): Audience | null {
  const roles = offeredTo.filter(
    (who) => who === 'supervisor' || who === 'advisor' || who === 'staff',
  );
  const kinds = offeredTo.flatMap((who) => (who in KIND_OF ? [KIND_OF[who as 'alt']] : []));
  const isForNewcomers = offeredTo.includes('newcomer');
  if (offeredTo.length === 0) return { version: 1 };
  if (roles.length > 0) return roles.length === offeredTo.length ? { version: 1, roles } : null;
  if (!isForNewcomers) return { version: 1, kinds, phases: [...ARRIVED] };
  return kinds.length > 0 ? { version: 1, kinds } : { version: 1, phases: [...ABROAD] };
}
