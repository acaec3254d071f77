import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DutyList } from '#app/features/duties/components/duty-list.tsx';
import { ReportFiguresView } from '#app/features/duties/components/report-figures.tsx';
import { listDuties } from '#app/features/duties/list-duties.server.ts';
import { recordDuty, type RefusedRecord } from '#app/features/duties/record-duty.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, FormErrorSummary, Link, Notice, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

const DONE = ['saved', 'takenBack'] as const;

/** What the operator has to do, and what was done. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    title: await pageTitle(args.context, (t) => t('duties.title')),
    texts: pageTexts(await args.context.locale(), 'duties'),
    ...(await listDuties(ctx)),
    done: DONE.find((each) => each === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { duty = '', period = '', doneOn = '', note = '' } = await readForm(args.request);
  const result = await recordDuty(ctx, { duty, period, doneOn, note });
  if (result.ok) return seeOther('/admin/duties?done=saved');
  return data({ fault: result.reason }, { status: result.reason === 'recorded' ? 409 : 422 });
}

export default withPageTexts(Duties);

function Duties() {
  const t = useTranslations('duties');
  const { lines, today, figures, openComplaints, done } = useLoaderData<typeof loader>();
  const fault: RefusedRecord | null = useActionData<typeof action>()?.fault ?? null;
  return (
    <Page>
      <Crumbs items={[{ label: t('links.fairs'), to: '/admin/fairs' }]} />
      <h1>{t('title')}</h1>
      <FormErrorSummary faults={fault ? [{ message: t(`faults.${fault}`) }] : []} />
      {done && !fault ? <Notice kind="success">{t(`record.${done}`)}</Notice> : null}
      <p className="lead">{t('lead')}</p>
      <h2>{t('mode.title')}</h2>
      <p>{t('mode.text')}</p>
      <p>{t('mode.licensed')}</p>
      <Desk open={openComplaints} />
      <h2>{t('todo')}</h2>
      <p className="small">{t('unsureNote')}</p>
      <DutyList lines={lines} today={today} />
      <h2 id="figures">{t('figures.title')}</h2>
      <p>{t('figures.counted')}</p>
      {figures.map((each, at) => (
        <ReportFiguresView key={at} figures={each} />
      ))}
    </Page>
  );
}

function Desk({ open }: { open: number }) {
  const t = useTranslations('duties');
  return (
    <>
      <h2>{t('desk.title')}</h2>
      <p>{t('desk.text')}</p>
      <p>{t('desk.open', { count: open })}</p>
      <ul className="links">
        <li>
          <Link to="/support">{t('desk.link')}</Link>
        </li>
        <li>
          <Link to="/admin/companies">{t('links.companies')}</Link>
        </li>
        <li>
          <Link to="/admin/retention">{t('links.retention')}</Link>
        </li>
      </ul>
    </>
  );
}
