import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { ReportForm } from '#app/features/reports/components/report-form.tsx';
import { blankReport, findPlace } from '#app/features/reports/place.server.ts';
import { reportContent } from '#app/features/reports/report-content.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { usePrepared } from '#app/platform/http/render-context.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page, PreparedHtml } from '#app/ui/index.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

const BLOCK_HTML = 'block';

/** The form for a remark on one block, which is shown with it; a remark that was not taken stays in it. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const { ctx, learner } = await requireLearner(args);
  const asked = placeOf(params, request);
  const place = { ...asked, versionId: asked.versionId || learner.versionId };
  const found = await findPlace(ctx, place);
  const form = await blankReport(ctx, place);
  if (!found || !form) throw new AppError('not-found');
  const locale = await context.locale();
  context.prepared.set(BLOCK_HTML, found.html[locale]);
  return {
    title: await pageTitle(context, (t) => t('learn.report.title')),
    lesson: { title: found.lesson, to: lessonOf(place) },
    form,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const place = placeOf(params, request);
  const lesson = lessonOf(place);
  const actor = await requireActor(context, request);
  const { key = '', message = '' } = await readForm(request);
  const result = await reportContent(commandContext(context, actor), { ...place, key, message });
  if (result.ok) return seeOther(`${lesson}?reported=sent#report`);
  const status = result.reason === 'too-many' ? 429 : 400;
  return data({ message, fault: result.reason }, { status });
}

function placeOf({ course = '', item = '' }: ActionFunctionArgs['params'], request: Request) {
  const { searchParams } = new URL(request.url);
  const [blockId, versionId] = [searchParams.get('block') ?? '', searchParams.get('version') ?? ''];
  return { courseSlug: course, itemSlug: item, blockId, versionId };
}

function lessonOf({ courseSlug, itemSlug }: ReturnType<typeof placeOf>): string {
  return `/learn/${courseSlug}/${itemSlug}`;
}

export default function Report() {
  const t = useTranslations('learn.report');
  const locale = useLocale();
  const { lesson, form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page>
      <Crumbs items={[{ label: lesson.title[locale], to: lesson.to, document: true }]} />
      <h1>{t('title')}</h1>
      <ReportForm {...form} {...refused} />
      <h2>{t('place')}</h2>
      <PreparedHtml id="reported-block" className="lesson quoted" html={usePrepared(BLOCK_HTML)} />
    </Page>
  );
}
