import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { CheckUpScope } from '#app/features/courses/components/check-up-scope.tsx';
import { findItem } from '#app/features/courses/exports.ts';
import { ResultPage } from '#app/features/quizzes/components/result-page.tsx';
import { loadMarks } from '#app/features/marking/load-marks.server.ts';
import type { ResultView } from '#app/features/quizzes/exports.ts';
import { loadForDocument } from '#app/features/quizzes/components/on-demand.tsx';
import { loadOpenAttempt, loadResult } from '#app/features/quizzes/load-attempt.server.ts';
import { submitForm } from '#app/features/quizzes/submit-form.server.ts';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { readyComponent } from '#app/platform/http/ready-component.tsx';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { attemptTexts, readingAids, requireLearner, resultTexts } from './learner.server.ts';
import { onwardFrom } from './onward.server.ts';
import { markingParts, regradedPart } from './result-marking.tsx';

export const meta = titleMeta;

// The page is taken over once all its parts are there.
await loadForDocument();

export async function loader(args: LoaderFunctionArgs) {
  const { actor, ctx, learner } = await requireLearner(args);
  const itemSlug = args.params.item ?? '';
  const attemptId = new URL(args.request.url).searchParams.get('attempt');
  const title = await pageTitle(args.context, (t) => t('quizzes.result.title'));
  const item = findItem(learner.outline, itemSlug);
  const aids = readingAids(actor, learner, item);
  const isPosted = args.context.method === 'POST';
  const open = item ? await loadOpenAttempt(ctx, learner, item) : null;
  if (open && isPosted)
    return {
      title,
      aids,
      open,
      texts: await attemptTexts(args, { ...open, isTimed: open.time !== null }),
    };
  if (open && open.attemptId === attemptId) throw seeOther(attemptPath(args.params));
  const view = await loadResult(ctx, learner, { itemSlug, attemptId });
  if (!view) throw seeOther(`/learn/${learner.outline.slug}/${itemSlug}`);
  leadToAdvice(args, view);
  const marks = await loadMarks(ctx, view.attemptId);
  return {
    title,
    aids,
    open: null,
    ...{ view, marks },
    texts: await resultTexts(args, view, marks !== null),
    percentNeeded: item?.quiz?.percent ?? learner.outline.completion.moduleCheckUpPercent,
    kanaPass: learner.outline.kanaCheck?.pass ?? 0,
    ...onwardFrom(learner, itemSlug),
  };
}

/** The result of a placement test is what it advises; the answers are read from there. */
function leadToAdvice({ params, request }: LoaderFunctionArgs, view: ResultView): void {
  if (view.role !== 'placement' || new URL(request.url).searchParams.has('answers')) return;
  throw seeOther(`/learn/${params.course}/${params.item}/advice?attempt=${view.attemptId}`);
}

/**
 * Submits the attempt of the form; what cannot be an answer comes back with the page as it was, and
 * so does a form with open questions, to ask about them.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const attempt = attemptPath(params);
  const actor = await requireActor(context, request, attempt);
  const fields = await readForm(request);
  const result = await submitForm(commandContext(context, actor), fields);
  if (result.ok) {
    const { itemSlug, attemptId } = result;
    return seeOther(`/learn/${params.course}/${itemSlug}/result?attempt=${attemptId}`);
  }
  switch (result.reason) {
    case 'saved':
    case 'time-over':
      throw seeOther(attempt);
    case 'hand-in': {
      const question = new URLSearchParams({ question: result.questionId });
      throw seeOther(`/learn/${params.course}/${result.itemSlug}/hand-in?${question}`);
    }
    case 'malformed':
      return data({ refused: result.fields }, { status: 422 });
    case 'unanswered':
      return data({ unanswered: result.questionIds }, { status: 200 });
    case 'submitted-before':
      return data({ late: true }, { status: 409 });
  }
}

const attemptPath = ({ course, item }: { course?: string; item?: string }) =>
  `/learn/${course}/${item}/attempt`;

/** Shown only where a form comes back: who reads a result does not load it. */
const AttemptPage = await readyComponent('main.attempt', async () => {
  const page = await import('#app/features/quizzes/components/attempt-page.tsx');
  return page.AttemptPage;
});

interface Said {
  refused?: Record<string, string>;
  unanswered?: string[];
  late?: boolean;
}

export default function Result() {
  const loaded = useLoaderData<typeof loader>();
  const locale = useLocale();
  const said: Said = useActionData<typeof action>() ?? {};
  const { aids, open, texts } = loaded;
  if (open) {
    return (
      <CheckUpScope aids={aids}>
        {(tools) => (
          <PageMessages texts={texts}>
            <AttemptPage view={open} {...said} {...{ locale, tools }} />
          </PageMessages>
        )}
      </CheckUpScope>
    );
  }
  return (
    <CheckUpScope aids={aids} silent>
      {(tools) => (
        <PageMessages texts={texts}>
          <ResultPage
            {...loaded}
            regraded={regradedPart(loaded.view)}
            {...(loaded.marks ? markingParts(loaded.view, loaded.marks) : {})}
            late={said.late}
            {...{ locale, tools }}
          />
        </PageMessages>
      )}
    </CheckUpScope>
  );
}
