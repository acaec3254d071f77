import type { ActionFunctionArgs } from '@remix-run/node';
import { readyDrafts } from '#app/features/authoring/set-status.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireAuthor } from './author.server.ts';

/** Makes all drafts of a bank ready. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const bankId = args.params.bank ?? '';
  await readyDrafts(ctx, { bankId });
  return seeOther(`/teach/banks/${bankId}`);
}
