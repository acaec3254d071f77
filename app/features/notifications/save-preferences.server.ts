import { notificationPreferences } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { offeredTo } from './policy.ts';
import { loadPreferences } from './preferences.server.ts';
import type { Preferences } from './rules.ts';

/** Saves what the actor wants to be told, of the kinds that concern them; of others it stays. */
export async function savePreferences(ctx: Context, input: Preferences): Promise<void> {
  const { personId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const offered = offeredTo(ctx.actor);
    const former = await loadPreferences({ db: tx }, personId);
    const row = {
      refusedKinds: [
        ...input.refused.filter((kind) => offered.kinds.includes(kind)),
        ...former.refused.filter((kind) => !offered.kinds.includes(kind)),
      ],
      locale: input.locale,
      quietFrom: input.quiet?.from ?? null,
      quietUntil: input.quiet?.until ?? null,
      copyToOrganisation: offered.copy ? input.copyToOrganisation : former.copyToOrganisation,
      updatedAt: ctx.now,
    };
    await tx
      .insert(notificationPreferences)
      .values({ personId, ...row })
      .onConflictDoUpdate({ target: notificationPreferences.personId, set: row });
  });
}
