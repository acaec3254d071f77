import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { authenticators, printedCodes } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { matchingStep } from '#app/platform/auth/totp.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readCode } from './second-factor-code.ts';
import { codeMarkOf, openAuthenticator } from './second-factor-keys.server.ts';

/** Which kind of code was taken, and of printed ones how many are left. */
export type TakenCode = { kind: 'authenticator' } | { kind: 'printed'; left: number };

/**
 * Takes a code of an account's second factor, of either kind, once; null for any other. Call it in the
 * transaction of what the code is given for.
 */
export async function takeCode(
  ctx: Context<Actor | null>,
  { accountId, typed }: { accountId: string; typed: string },
): Promise<TakenCode | null> {
  const code = readCode(typed);
  if (!code) return null;
  return code.kind === 'authenticator'
    ? takeAuthenticatorCode(ctx, accountId, code.code)
    : takePrintedCode(ctx, accountId, code.code);
}

async function takeAuthenticatorCode(
  ctx: Context<Actor | null>,
  accountId: string,
  code: string,
): Promise<TakenCode | null> {
  const inUse = and(eq(authenticators.accountId, accountId), isNotNull(authenticators.confirmedAt));
  const [row] = await ctx.db.select().from(authenticators).where(inUse);
  if (!row) return null;
  const secret = openAuthenticator(row.sealedSecret, accountId);
  if (!secret) {
    ctx.log.error({ event: 'authenticator-unreadable', accountId }, 'sealed with another key');
    return null;
  }
  const lastStep = matchingStep(secret, code, { now: realNow(), after: row.lastStep });
  if (lastStep === null) return null;
  // The same code, sent twice at once, is taken once.
  const isEarlier = or(isNull(authenticators.lastStep), lt(authenticators.lastStep, lastStep));
  const taken = await ctx.db
    .update(authenticators)
    .set({ lastStep })
    .where(and(eq(authenticators.id, row.id), isEarlier))
    .returning({ id: authenticators.id });
  return taken.length > 0 ? { kind: 'authenticator' } : null;
}

async function takePrintedCode(
  ctx: Context<Actor | null>,
  accountId: string,
  code: string,
): Promise<TakenCode | null> {
  const unused = and(
    eq(printedCodes.accountId, accountId),
    isNotNull(printedCodes.confirmedAt),
    isNull(printedCodes.usedAt),
  );
  const taken = await ctx.db
    .update(printedCodes)
    .set({ usedAt: realNow() })
    .where(and(unused, eq(printedCodes.codeMark, codeMarkOf(code, accountId))))
    .returning({ id: printedCodes.id });
  if (taken.length === 0) return null;
  const left = await ctx.db.$count(printedCodes, unused);
  const subject = { objectKind: 'account', objectId: accountId };
  await writeAudit(ctx, { action: 'printed-code-used', ...subject, body: { left } });
  return { kind: 'printed', left };
}
