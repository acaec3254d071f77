import { invitations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeToken } from '#app/platform/tokens.server.ts';

const LIFE_MS = 7 * 86_400_000;

/**
 * Makes a one-use invitation, good for seven days of real time.
 * @returns the token of `/invitation/:token`; only its hash is stored
 */
export async function inviteAccount(
  ctx: Context<Actor | null>,
  input: { email: string; role: Role },
): Promise<{ token: string; expiresAt: Date }> {
  const { token, tokenHash } = makeToken();
  const id = uuidv7();
  const createdAt = realNow();
  const expiresAt = new Date(createdAt.getTime() + LIFE_MS);
  await ctx.db.transaction(async (tx) => {
    await tx.insert(invitations).values({
      id,
      tokenHash,
      email: input.email,
      role: input.role,
      invitedBy: ctx.actor?.personId ?? null,
      createdAt,
      expiresAt,
    });
    await writeAudit(
      { ...ctx, db: tx },
      {
        action: 'invitation-made',
        objectKind: 'invitation',
        objectId: id,
        body: { role: input.role },
      },
    );
  });
  return { token, expiresAt };
}
