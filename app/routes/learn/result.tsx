import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { progressView } from '#app/features/progress/exports.ts';
import { ResultPage } from '#app/features/quizzes/components/result-page.tsx';
import { loadResult } from '#app/features/quizzes/load-attempt.server.ts';
import { submitForm } from '#app/features/quizzes/submit-form.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const itemSlug = args.params.item ?? '';
  const attemptId = new URL(args.request.url).searchParams.get('attempt');
  const view = await loadResult(ctx, learner, { itemSlug, attemptId });
  if (!view) throw seeOther(`/learn/${learner.outline.slug}/${itemSlug}`);
  const { next } = progressView(learner.outline, learner.progress);
  return {
    title: await pageTitle(args.context, (t) => t('quizzes.result.title')),
    view,
    next,
    percentNeeded: learner.outline.completion.moduleCheckUpPercent,
    kanaPass: learner.outline.kanaCheck?.pass ?? 0,
    courseComplete: learner.enrolment.completedAt !== null,
  };
}

/** Submits the attempt of the form. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const attempt = `/learn/${params.course}/${params.item}/attempt`;
  const actor = await requireActor(context, request, attempt);
  const fields = await readForm(request);
  const result = await submitForm(commandContext(context, actor), fields);
  return seeOther(`/learn/${params.course}/${result.itemSlug}/result?attempt=${result.attemptId}`);
}

export default function Result() {
  const data = useLoaderData<typeof loader>();
  return <ResultPage {...data} locale={useLocale()} />;
}
