import type { ActionFunctionArgs } from '@remix-run/node';
import { exportBank } from '#app/features/authoring/export-bank.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireAuthor } from './author.server.ts';

export const handle = { methods: ['POST'] };

/** A bank as a file: its keys leave the site, so it is asked for by a form and written down. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const file = await exportBank(ctx, { bankId: args.params.bank ?? '' });
  return attachment(file, 'bank');
}
