import { and, eq, isNull } from 'drizzle-orm';
import { printedCodes } from '#db/schema/index.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCode } from '#app/platform/tokens.server.ts';
import { confirmPerson, type Unconfirmed } from './confirm-person.server.ts';
import { PRINTED_CODE_LENGTH, PRINTED_CODES, showPrintedCode } from './second-factor-code.ts';
import { codeMarkOf } from './second-factor-keys.server.ts';

export type MakePrintedCodes =
  { ok: true; codes: string[] } | { ok: false; reason: 'demo-account' } | Unconfirmed;

/**
 * Makes ten codes of 50 random bits for the actor to print. This is the only time that they can be seen.
 * They protect nothing until one of them is typed in; those in use stay so until then.
 */
export async function makePrintedCodes(
  ctx: Context,
  { password }: { password?: string | undefined },
): Promise<MakePrintedCodes> {
  if (ctx.actor.demo) return { ok: false, reason: 'demo-account' };
  const confirmed = await confirmPerson(ctx, password);
  if (!confirmed.ok) return confirmed;
  const { accountId } = ctx.actor;
  const codes = Array.from({ length: PRINTED_CODES }, () => makeCode(PRINTED_CODE_LENGTH));
  const createdAt = realNow();
  const rows = codes.map((code) => ({
    ...{ id: uuidv7(), accountId, codeMark: codeMarkOf(code, accountId), createdAt },
  }));
  await ctx.db.transaction(async (tx) => {
    await tx
      .delete(printedCodes)
      .where(and(eq(printedCodes.accountId, accountId), isNull(printedCodes.confirmedAt)));
    await tx.insert(printedCodes).values(rows);
  });
  return { ok: true, codes: codes.map(showPrintedCode) };
}
