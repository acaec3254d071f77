import type { Context } from '#app/platform/context.server.ts';

const ONE_EACH = ['accounts_email_key', 'accounts_person_id_key'];

/**
 * Does what gives an account an address, in a transaction of its own. Where another account gets the
 * address, or the person another account, at the same moment, it is refused and nothing has changed.
 */
export async function unlessTaken<T>(
  ctx: Context<null>,
  give: (inside: Context<null>) => Promise<T>,
): Promise<T | { ok: false; reason: 'email-taken' }> {
  try {
    return await ctx.db.transaction((tx) => give({ ...ctx, db: tx }));
  } catch (error) {
    if (isSecond(error)) return { ok: false, reason: 'email-taken' };
    throw error;
  }
}

/** Whether PostgreSQL refused a second account; the failed statement has its refusal as cause. */
function isSecond(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const { constraint_name: name } = (cause ?? {}) as { constraint_name?: unknown };
  return typeof name === 'string' && ONE_EACH.includes(name);
}
