import { z } from 'zod';
import { KINDS, LEVELS, PHASES, ROLES } from './kinds.ts';
import { lastDayOf, phaseOf, yearOf, type Post } from './posts.ts';

export type AudienceLevel = (typeof LEVELS)[number];

const some = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(200).optional();

/**
 * Who a course, an edition or an announcement is for. Every part that is given must hold; a part holds
 * when one of its values does. No part at all means everyone.
 */
export const audienceSchema = z.strictObject({
  version: z.literal(1),
  roles: some(z.enum(ROLES)),
  kinds: some(z.enum(KINDS)),
  years: some(z.int().min(1).max(5)),
  arrivalGroups: some(z.string().min(1).max(20)),
  /** Of these organisations and all below them. */
  organisations: some(z.uuid()),
  phases: some(z.enum(PHASES)),
  levels: some(z.enum(LEVELS)),
});
export type Audience = z.infer<typeof audienceSchema>;

export const EVERYONE: Audience = { version: 1 };

/** What an audience rule decides on; `organisations` of a post are its own and all above it. */
export interface AudienceSubject {
  roles: readonly { role: string; organisations: readonly string[] }[];
  level: AudienceLevel | null;
  posts: readonly (Post & {
    kind: string;
    arrivalGroup: string | null;
    organisations: readonly string[];
  })[];
}

/** The stay that runs on a day, or else the next one: the one an audience rule speaks of. */
export function presentPost<T extends Post>(posts: readonly T[], today: string): T | undefined {
  return posts
    .filter((post) => post.leaving !== 'not-arrived' && lastDayOf(post) >= today)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0];
}

const includes = (values: readonly unknown[] | undefined, value: unknown) =>
  !values || values.includes(value);
const overlaps = (values: readonly unknown[] | undefined, own: readonly unknown[]) =>
  !values || own.some((value) => values.includes(value));

/** Whether somebody belongs to an audience on a day in Japan. */
export function isInAudience(rule: Audience, subject: AudienceSubject, today: string): boolean {
  const post = presentPost(subject.posts, today);
  const roles = subject.roles.map(({ role }) => role);
  const places = subject.roles.flatMap(({ organisations }) => organisations);
  return [
    overlaps(rule.roles, roles),
    overlaps(rule.organisations, [...places, ...(post?.organisations ?? [])]),
    includes(rule.levels, subject.level),
    includes(rule.phases, phaseOf(subject.posts, today)),
    includes(rule.kinds, post?.kind),
    includes(rule.arrivalGroups, post?.arrivalGroup),
    includes(rule.years, post && yearOf(post, today)),
  ].every(Boolean);
}
