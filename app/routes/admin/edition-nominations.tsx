import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import {
  NominationForm,
  NomineeSearch,
} from '#app/features/enrolments/components/nomination-form.tsx';
import { NominationNotice } from '#app/features/enrolments/components/nomination-notice.tsx';
import { nominatePersons } from '#app/features/enrolments/nominate-persons.server.ts';
import {
  findNominationEdition,
  listNominees,
  MOST_NOMINEES,
} from '#app/features/enrolments/nominees.server.ts';
import { readNominated, readNomineeParams } from '#app/features/enrolments/params.ts';
import { hasRole } from '#app/platform/auth/actor.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const ctx = await requireOverseer(args);
  const { edition, course, isOpen } = await findNominationEdition(ctx, params.edition ?? '');
  const asked = readNomineeParams(request);
  const { id, nameJa: ja, nameEn: en } = edition;
  return {
    title: await pageTitle(context, (t) => t('work.editions.nominations.title')),
    edition: { id, name: { ja, en }, course: course.title },
    keeps: hasRole(ctx.actor, 'coordinator'),
    ...(await listNominees(ctx, { edition, ...asked })),
    ...{ asked, isOpen, most: MOST_NOMINEES, outcome: readNominated(request) },
  };
}

/** Puts those chosen forward for the edition. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOverseer(args);
  const { edition } = await findNominationEdition(ctx, args.params.edition ?? '');
  const personIds = (await readLists(args.request))('person');
  const page = `/admin/editions/${edition.id}/nominations`;
  if (personIds.length === 0) return seeOther(`${page}?refused=nobody`);
  const result = await nominatePersons(ctx, { editionId: edition.id, personIds });
  if (!result.ok) return seeOther(`${page}?refused=${result.reason}`);
  const { ok: _, ...tally } = result;
  const counts = Object.entries(tally).map(([name, count]) => [name, String(count)]);
  return seeOther(`${page}?${new URLSearchParams(counts)}`);
}

export default function EditionNominations() {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const { edition, keeps, rows, isCut, asked, isOpen, most, outcome } =
    useLoaderData<typeof loader>();
  const above = keeps
    ? [
        { label: t('title'), to: '/admin/editions' },
        { label: edition.name[locale], to: `/admin/editions/${edition.id}` },
      ]
    : [{ label: t('approvals.title'), to: '/admin/approvals' }];
  return (
    <Page kind="wide">
      <Crumbs items={above} />
      <h1>{t('nominations.title')}</h1>
      <p className="lead">
        {edition.course[locale]} {edition.name[locale]}
      </p>
      <NominationNotice outcome={outcome} />
      <p>{isOpen ? t('nominations.lead') : t('nominations.closed')}</p>
      <NomineeSearch {...asked} />
      {rows.length === 0 ? (
        <p>{t('nominations.none')}</p>
      ) : (
        <NominationForm rows={rows} isOpen={isOpen} />
      )}
      {isCut ? <p>{t('nominations.many', { count: most })}</p> : null}
    </Page>
  );
}
