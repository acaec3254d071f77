import { persons } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Audience } from './audience.ts';
import { personsInAudience } from './audience.server.ts';

/** How many people a rule means now. */
export function countAudience(ctx: Context<Actor | null>, rule: Audience): Promise<number> {
  return ctx.db.$count(persons, personsInAudience(rule, ctx.now));
}
