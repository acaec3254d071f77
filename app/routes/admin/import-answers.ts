import type { ActionFunctionArgs } from '@remix-run/node';
import { answerQuestions } from '#app/features/imports/answer-questions.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Takes what was answered about rows that may be about somebody who is known. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const form = await readForm(request);
  const answers = new Map(
    Object.entries(form).map(([name, value]) => [Number(name.replace(/^row-/u, '')), value]),
  );
  const importId = params.import ?? '';
  await answerQuestions(commandContext(context, actor), { importId, answers });
  return seeOther(`/admin/imports/${importId}?fate=question`);
}
