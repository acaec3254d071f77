import type { ActionFunctionArgs } from '@remix-run/node';
import { applyBankImport } from '#app/features/authoring/apply-bank-import.server.ts';
import { applyFormSchema } from '#app/features/authoring/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireAuthor } from './author.server.ts';

/** Brings the questions of a file into their bank, as its preview showed them. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const { bank: bankId = '', import: importId = '' } = args.params;
  const parsed = parseFields(applyFormSchema, await readForm(args.request));
  if (!parsed.ok) throw new AppError('bad-request', 'no preview was seen');
  const result = await applyBankImport(ctx, { bankId, importId, ...parsed.value });
  const page = `/teach/banks/${bankId}/imports/${importId}`;
  return seeOther(result.ok ? page : `${page}?again=${result.reason}`);
}
