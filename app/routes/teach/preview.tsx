import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { CheckUpScope } from '#app/features/courses/components/check-up-scope.tsx';
import { readingsBefore } from '#app/features/courses/exports.ts';
import { StartFacts } from '#app/features/quizzes/components/check-up-start.tsx';
import { LearnerKindForm } from '#app/features/quizzes/components/learner-kind-form.tsx';
import { loadForDocument } from '#app/features/quizzes/components/on-demand.tsx';
import { QuizPreview } from '#app/features/quizzes/components/quiz-preview.tsx';
import { loadPreview } from '#app/features/quizzes/preview/load-preview.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, DateTime, Notice, Page, ReaderZone, Unbroken } from '#app/ui/index.ts';

export const meta = titleMeta;

// The page is taken over once all its parts are there.
await loadForDocument();

/** A quiz as a learner of the kind that the address names sees it. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, view } = await look(args, () => null);
  const locale = await args.context.locale();
  const { item, outline, kind, ...shown } = view;
  return {
    title: await pageTitle(args.context, view.title[locale]),
    texts: pageTexts(locale, 'quizzes', 'kinds', 'recorder', 'times'),
    aids: { reading: actor.reading, met: readingsBefore(outline, item) },
    ...{ kind, view: shown, address: new URL(args.request.url).search },
  };
}

/** Judges what was answered and forgets it. */
export async function action(args: ActionFunctionArgs) {
  const { questions, right } = (await look(args, readForm)).view;
  return { questions, right };
}

async function look(
  { context, params, request }: LoaderFunctionArgs,
  read: (request: Request) => Promise<Record<string, string>> | null,
) {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  const fields = await read(request);
  const query = new URL(request.url).searchParams;
  const place = { courseSlug: params.course ?? '', itemSlug: params.item ?? '' };
  const view = await loadPreview(commandContext(context, actor), place, { query, fields });
  return { actor, view };
}

function Preview() {
  const t = useTranslations();
  const locale = useLocale();
  const { aids, kind, view, address } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { questions, right } = answered ?? view;
  const above = [
    { label: t('site.nav.home'), to: '/learn' },
    { label: t('work.previews.title'), to: '/teach/previews' },
  ];
  return (
    <CheckUpScope aids={aids}>
      {(tools) => (
        <Page className="attempt">
          <Crumbs items={above} />
          <h1>
            <Unbroken text={view.title[locale]} />
          </h1>
          <p>{t('work.previews.about')}</p>
          <LearnerKindForm kind={kind} editions={view.editions} hasWindow={view.hasWindow} />
          <ReaderZone.Provider value={kind.zone}>
            {view.hasWindow ? (
              <p>
                {t('work.previews.lookedAt')} <DateTime instant={view.lookedAt} deadline />
              </p>
            ) : null}
            <StartFacts view={view.start} />
            {tools}
            {view.isShort ? (
              <Notice kind="fault">{t('quizzes.start.tooFew')}</Notice>
            ) : (
              <QuizPreview
                key={kind.seed}
                {...{ questions, right, locale }}
                action={address}
                isAnswered={answered !== undefined}
              />
            )}
          </ReaderZone.Provider>
        </Page>
      )}
    </CheckUpScope>
  );
}

export default withPageTexts(Preview);
