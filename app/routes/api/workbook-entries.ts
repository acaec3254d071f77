import type { ActionFunctionArgs } from '@remix-run/node';
import { saveEntry } from '#app/features/workbooks/save-entry.server.ts';
import { sentEntrySchema } from '#app/features/workbooks/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readJson } from '#app/platform/http/json.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { deviceMarkOf } from '#app/platform/tokens.server.ts';

/**
 * Saves a piece of a workbook as it is written, and answers with its version, or why it was not saved. What
 * another account wrote on this device before the actor signed in is refused: it is not theirs.
 */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await context.actor();
  if (!actor) throw new AppError('not-signed-in');
  const { mark, ...input } = await readJson(request, sentEntrySchema);
  if (mark !== deviceMarkOf(actor.accountId)) throw new AppError('forbidden', 'of another account');
  return Response.json(await saveEntry(commandContext(context, actor), input));
}
