import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { BoothForm } from '#app/features/choices/components/booth-form.tsx';
import { loadBooth } from '#app/features/choices/own-booth.server.ts';
import { saveBooth, type BoothRefusal } from '#app/features/choices/save-booth.server.ts';
import { readBooth } from '#app/features/choices/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, DateTime, Link, Notice, Page } from '#app/ui/index.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;

/** How the actor's company sets up its booth at a fair. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const { fair, booth } = await loadBooth(ctx, args.params.fair ?? '');
  return {
    title: await pageTitle(args.context, fair.name[await args.context.locale()]),
    texts: pageTexts(await args.context.locale(), 'booth', 'company'),
    ...{ booth, isJustSaved: new URL(args.request.url).searchParams.has('saved') },
    fair: {
      ...{ slug: fair.slug, name: fair.name, until: fair.choicesUntil.toISOString() },
      mayChange: ctx.now <= fair.choicesUntil,
    },
  };
}

/** Saves the settings, or counts whom they close out and shows them again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const slug = args.params.fair ?? '';
  const list = await readLists(args.request);
  const { booth: stored } = await loadBooth(ctx, slug);
  const typed = readBooth(list, stored.typed.tables.length);
  let fault: BoothRefusal | null = null;
  if (list('act')[0] !== 'count') {
    const saved = await saveBooth(ctx, { slug, typed });
    if (saved.ok) return seeOther(`/company/fairs/${slug}?saved`);
    fault = saved.reason;
  }
  const { booth } = await loadBooth(ctx, slug, ({ version }) => ({
    ...typed,
    version: fault === 'conflict' ? version : typed.version,
  }));
  return data({ booth, fault }, { status: STATUS[fault ?? 'counted'] });
}

const STATUS = { counted: 200, conflict: 409, closed: 422, 'no-slot': 422, seats: 422 } as const;

export default withPageTexts(Booth);

function Booth() {
  const t = useTranslations('booth');
  const company = useTranslations('company.home');
  const locale = useLocale();
  const { fair, isJustSaved, ...loaded } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const booth = sent?.booth ?? loaded.booth;
  return (
    <Page>
      <Crumbs items={[{ label: company('title'), to: '/company' }]} />
      <h1>{t('title')}</h1>
      <p>
        {fair.name[locale]} {booth.booth ? t('booth', { booth: booth.booth }) : null}
      </p>
      {isJustSaved && !sent ? <Notice kind="success">{t('saved')}</Notice> : null}
      {sent && !sent.fault ? <Notice>{t('counted')}</Notice> : null}
      {booth.isSaved || sent ? null : <Notice>{t('notSaved')}</Notice>}
      <p className="lead">{t('lead')}</p>
      <p>
        {t.rich('until', { when: () => <DateTime instant={fair.until} deadline /> })}
        {fair.mayChange ? null : <strong> {t('over')}</strong>}
      </p>
      <BoothForm
        key={`${booth.typed.version} ${JSON.stringify(sent?.booth.typed)}`}
        {...{ booth, fault: sent?.fault ?? null, mayChange: fair.mayChange }}
      />
      <ul className="links">
        <li>
          <Link to={`/company/list?fair=${fair.slug}`}>{t('toList')}</Link>
        </li>
        <li>
          <Link to={`/company/candidates?fair=${fair.slug}`}>{t('toCandidates')}</Link>
        </li>
      </ul>
    </Page>
  );
}
