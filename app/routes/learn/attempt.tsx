import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { CheckUpScope } from '#app/features/courses/components/check-up-scope.tsx';
import { findItem } from '#app/features/courses/exports.ts';
import type { QuestionView } from '#app/features/quizzes/exports.ts';
import { AttemptPage } from '#app/features/quizzes/components/attempt-page.tsx';
import { loadForDocument } from '#app/features/quizzes/components/on-demand.tsx';
import { loadOpenAttempt } from '#app/features/quizzes/load-attempt.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { attemptTexts, readingAids, requireLearner } from './learner.server.ts';

export const meta = titleMeta;

// The page is taken over once all its parts are there.
await loadForDocument();

export async function loader(args: LoaderFunctionArgs) {
  const { actor, ctx, learner } = await requireLearner(args);
  const item = findItem(learner.outline, args.params.item ?? '');
  if (!item || item.kind === 'lesson') throw new AppError('not-found');
  const isLearning = learner.enrolment.withdrawnAt === null;
  const view = isLearning ? await loadOpenAttempt(ctx, learner, item) : null;
  if (!view) throw seeOther(`/learn/${learner.outline.slug}/${item.slug}`);
  const locale = await args.context.locale();
  const title = await pageTitle(args.context, item.title[locale]);
  const { questions, time } = view;
  const texts = await attemptTexts(args, { questions, isTimed: time !== null });
  return { title, view, texts, aids: readingAids(actor, learner, item) };
}

/** Starts an attempt, or goes on with the open one. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const courseSlug = params.course ?? '';
  const itemSlug = params.item ?? '';
  const here = `/learn/${courseSlug}/${itemSlug}`;
  const result = await startAttempt(commandContext(context, actor), { courseSlug, itemSlug });
  if (result.ok) return seeOther(`${here}/attempt`);
  return seeOther(result.reason === 'too-few' ? `${here}?short=1` : here);
}

/** Speed and repetition change something only where there is something to hear. */
function isHeard({ audio, stimulusAudio = [], sounds }: QuestionView): boolean {
  return audio !== null || stimulusAudio.length > 0 || Object.keys(sounds).length > 0;
}

export default function Attempt() {
  const { view, texts, aids } = useLoaderData<typeof loader>();
  const locale = useLocale();
  return (
    <CheckUpScope aids={aids} silent={!view.questions.some(isHeard)}>
      {(tools) => (
        <PageMessages texts={texts}>
          <AttemptPage key={view.attemptId} {...{ view, locale, tools }} />
        </PageMessages>
      )}
    </CheckUpScope>
  );
}
