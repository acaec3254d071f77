import type { ActionFunctionArgs } from '@remix-run/node';
import { statusFormSchema } from '#app/features/authoring/schema.ts';
import { setQuestionStatus } from '#app/features/authoring/set-status.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireAuthor } from './author.server.ts';

/** Makes a question ready, a draft again, or retires it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const { bank: bankId = '', question: questionId = '' } = args.params;
  const parsed = parseFields(statusFormSchema, await readForm(args.request));
  if (!parsed.ok) throw new AppError('bad-request', 'no such status');
  const result = await setQuestionStatus(ctx, { bankId, questionId, ...parsed.value });
  const page = `/teach/banks/${bankId}/${questionId}`;
  return seeOther(result.ok ? page : `${page}?refused=${result.reason}`);
}
