import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { applyRegrade } from '#app/features/regrading/apply-regrade.server.ts';
import { RegradeChoice } from '#app/features/regrading/components/regrade-choice.tsx';
import {
  RefusalNotice,
  RegradeForm,
  type RegradeRefusal,
} from '#app/features/regrading/components/regrade-form.tsx';
import { PreviewSheet } from '#app/features/regrading/components/regrade-preview.tsx';
import { pagedPreview } from '#app/features/regrading/paged-preview.server.ts';
import { readPreviewQuery, regradeSchema } from '#app/features/regrading/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';
import { requireMarker } from './marker.server.ts';

export const meta = titleMeta;

/** What would change if the answers to a question were marked again. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const asked = readPreviewQuery(new URL(args.request.url).searchParams);
  const shown = await pagedPreview(ctx, asked);
  const title = await pageTitle(args.context, shown.question.name);
  return { title, ...shown, texts: pageTexts(await args.context.locale(), 'regrading') };
}

/** Has the answers marked again as the preview showed it; what is refused comes back with the preview as it is now. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const form = regradeSchema.safeParse(await readForm(args.request));
  if (!form.success) throw new AppError('unprocessable', 'not a form of a regrade');
  const result = await applyRegrade(ctx, form.data);
  if (result.ok) return seeOther(`/teach/regrades/${result.regradeId}`);
  const status = result.reason === 'changed' || result.reason === 'running' ? 409 : 422;
  return data({ refused: result.reason, reason: form.data.reason }, { status });
}

function NewRegrade() {
  const t = useTranslations();
  const locale = useLocale();
  const { question, preview, query } = useLoaderData<typeof loader>();
  const said = useActionData<{ refused: RegradeRefusal; reason: string }>();
  const above = [
    { label: t('site.nav.home'), to: '/learn' },
    { label: t('regrading.title'), to: '/teach/regrades' },
  ];
  const { manner, lowers, mayLower } = preview;
  const isJudged = question.judgedBy === 'key';
  return (
    <Page kind="wide">
      <Crumbs items={above} />
      <h1>{t('regrading.newTitle', { question: question.name })}</h1>
      <p>
        <Link to={question.address} document>
          {question.prompt[locale]}
        </Link>
      </p>
      <RefusalNotice refused={said?.refused ?? null} />
      {isJudged ? (
        <RegradeChoice questionId={question.id} {...{ manner, lowers, mayLower }} />
      ) : (
        <p>{t('regrading.byPeople')}</p>
      )}
      <PreviewSheet preview={preview} query={query} />
      {isJudged && preview.attempts > 0 ? (
        <RegradeForm
          questionId={question.id}
          preview={preview}
          refused={said?.refused ?? null}
          reason={said?.reason ?? ''}
        />
      ) : null}
    </Page>
  );
}

export default withPageTexts(NewRegrade);
