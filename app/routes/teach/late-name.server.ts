import type { ActionFunctionArgs } from '@remix-run/node';
import type { DecideLate, LateInput } from '#app/features/marking/decide-late.server.ts';
import type { AnswerName } from '#app/features/marking/late-answers.server.ts';
import { answerNameSchema, lateSchema } from '#app/features/marking/schema.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireMarker } from './marker.server.ts';

/** The answer that an address names. */
export function lateName({ params }: Pick<ActionFunctionArgs, 'params'>): AnswerName {
  const name = answerNameSchema.safeParse(params);
  if (!name.success) throw new AppError('not-found', 'not the address of an answer');
  const { attempt: attemptId, question: questionId, sequence } = name.data;
  return { attemptId, questionId, sequence };
}

/** Decides on a late answer as the form says, and leads back to the list, or to it with what was refused. */
export async function decideLate(
  args: ActionFunctionArgs,
  decide: (ctx: Context, input: LateInput) => Promise<DecideLate>,
) {
  const ctx = await requireMarker(args);
  const name = lateName(args);
  const form = lateSchema.safeParse(await readForm(args.request));
  if (!form.success) throw new AppError('unprocessable', 'not a form of a decision');
  const result = await decide(ctx, { ...name, ...form.data });
  if (result.ok) return seeOther('/teach/marking/late');
  const { attemptId, questionId, sequence } = name;
  const at = `/teach/marking/late/${attemptId}/${encodeURIComponent(questionId)}/${sequence}`;
  return seeOther(`${at}?refused=${result.reason}`);
}
