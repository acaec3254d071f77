import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { findItem } from '#app/features/courses/exports.ts';
import { HandInPage } from '#app/features/quizzes/components/hand-in-page.tsx';
import { handInView } from '#app/features/quizzes/exports.ts';
import { loadOpenAttempt } from '#app/features/quizzes/load-attempt.server.ts';
import { handInFiles } from '#app/features/quizzes/uploads/hand-in-files.server.ts';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { AppError } from '#app/platform/errors.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { readFiles } from '#app/platform/http/uploads.server.ts';
import { attemptTexts, requireLearner } from './learner.server.ts';

export const meta = titleMeta;

/** Files for one question of the open attempt. */
async function requireHandIn(args: LoaderFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const item = findItem(learner.outline, args.params.item ?? '');
  if (!item || item.kind === 'lesson') throw new AppError('not-found');
  const attempt = await loadOpenAttempt(ctx, learner, item);
  if (!attempt) throw seeOther(`/learn/${learner.outline.slug}/${item.slug}`);
  const questionId = new URL(args.request.url).searchParams.get('question') ?? '';
  const view = handInView(attempt, questionId);
  if (!view) throw new AppError('not-found');
  return { ctx, view, questions: attempt.questions };
}

export async function loader(args: LoaderFunctionArgs) {
  const { view, questions } = await requireHandIn(args);
  const title = await pageTitle(args.context, view.title[await args.context.locale()]);
  return { title, view, texts: await attemptTexts(args, { questions, isTimed: false }) };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, view } = await requireHandIn(args);
  const { files } = await readFiles(args.request, 'files');
  const { attemptId, question, here, number } = view;
  const result = await handInFiles(ctx, { attemptId, questionId: question.id, files });
  if (!result.ok) return data({ fault: result.reason }, { status: 422 });
  return seeOther(`${here}/attempt?question=${number}#question-${number}`);
}

export default function HandIn() {
  const { view, texts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const locale = useLocale();
  return (
    <PageMessages texts={texts}>
      <HandInPage {...{ view, locale }} fault={refused?.fault ?? null} />
    </PageMessages>
  );
}
