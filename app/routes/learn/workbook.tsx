import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WorkbookPage } from '#app/features/workbooks/components/workbook-page.tsx';
import { saveEntries } from '#app/features/workbooks/save-entries.server.ts';
import { entriesOf } from '#app/features/workbooks/schema.ts';
import { workbookView } from '#app/features/workbooks/workbook-view.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

/** The actor's workbook of a course: what they write is theirs alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const locale = await args.context.locale();
  const view = await workbookView(ctx, { courseSlug: learner.courseSlug, locale });
  return {
    title: await pageTitle(args.context, (t) => t('workbook.title')),
    texts: pageTexts(locale, 'workbook'),
    view,
    saved: new URL(args.request.url).searchParams.get('saved'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const fields = await readForm(args.request);
  const entries = entriesOf(fields);
  const pressed = entries?.find(({ key }) => key === fields.key)?.key;
  if (!entries || !pressed) throw new AppError('bad-request', 'not pieces');
  const { courseSlug } = learner;
  const refused = await saveEntries(ctx, courseSlug, entries);
  if (refused.length === 0)
    return seeOther(`/learn/${courseSlug}/workbook?saved=${pressed}#${pressed}`);
  const isChanged = refused.some(({ reason }) => reason === 'changed');
  return data(refused, { status: isChanged ? 409 : 400 });
}

export default withPageTexts(Workbook);

function Workbook() {
  const { view, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? [];
  return <WorkbookPage {...{ view, saved, refused }} />;
}
