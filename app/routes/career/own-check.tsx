import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { checkOwnRow } from '#app/features/allocation-check/exports.ts';
import styles from '#app/features/meetings/components/meeting-sheets.css?url';
import { OwnRowCheck } from '#app/features/meetings/components/own-row-check.tsx';
import { RowResults } from '#app/features/meetings/components/row-results.tsx';
import { companyNames } from '#app/features/meetings/company-names.server.ts';
import { loadOwnRow } from '#app/features/meetings/own-row.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, Page } from '#app/ui/index.ts';
import { MeetingCrumbs } from './meeting-crumbs.tsx';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** The actor's own row beside the allocation record, as the server finds them to fit. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const { fair, record, own, isKept } = await loadOwnRow(ctx, args.params.fair ?? '');
  const claim = record?.claims.find((each) => each.claim === 'no-blocking-pair');
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'meetings', 'careerFairs'),
    ...{ fair, isKept, isPublished: record !== null },
    names: await companyNames(ctx, own?.row.companies ?? []),
    of: { commitment: record?.seed.commitment ?? '', looked: claim?.looked ?? 0 },
    checked: own && record ? checkOwnRow(own, record) : null,
    stated: own && {
      companies: own.row.companies,
      slots: own.row.free.replaceAll('0', '').length,
      cap: Math.min(own.row.cap ?? own.fair.cap, Math.max(own.fair.cap, own.raisedTo ?? 0)),
    },
  };
}

export default withPageTexts(OwnCheck);

function OwnCheck() {
  const t = useTranslations('meetings');
  const { fair, isKept, isPublished, checked, ...shown } = useLoaderData<typeof loader>();
  if (!checked) {
    const why = !isPublished ? 'record.none' : isKept ? 'check.absent' : 'check.gone';
    return (
      <Page>
        <MeetingCrumbs fair={fair} below />
        <h1>{t('check.title')}</h1>
        <p>{t(why)}</p>
      </Page>
    );
  }
  return (
    <Page>
      <MeetingCrumbs fair={fair} below />
      <h1>{t('check.title')}</h1>
      <p className="lead">{t('check.lead')}</p>
      <OwnRowCheck slug={fair.slug} {...shown} />
      <h2>{t('check.server')}</h2>
      <RowResults checked={checked} {...shown} />
      <h2>{t('check.how')}</h2>
      <ul>
        <li>
          <a href={`/career/fairs/${fair.slug}/row`} download>
            {t('check.row')}
          </a>
        </li>
        <li>
          <a href={`/fairs/${fair.slug}/record/file`} download>
            {t('check.record')}
          </a>
        </li>
      </ul>
      <p>{t('check.command')}</p>
      <p>
        <code className="digest">npm run --silent fair:check -- --own row.json record.json</code>
      </p>
      <p className="small">
        <Link to={`/fairs/${fair.slug}/record`}>{t('links.record')}</Link>
      </p>
    </Page>
  );
}
