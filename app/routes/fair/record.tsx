import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { Promised, VersionRecord } from '#app/features/meetings/components/version-record.tsx';
import styles from '#app/features/meetings/components/meeting-sheets.css?url';
import { loadRecord } from '#app/features/meetings/record.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** What was checked of who meets whom at a fair. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const { fair, versions, hasCard } = await loadRecord(
    commandContext(context, actor),
    params.fair ?? '',
  );
  return {
    title: await pageTitle(context, (t) => t('site.nav.fairGuide')),
    texts: pageTexts(await context.locale(), 'meetings'),
    fair: { slug: fair.slug, name: fair.name },
    hasCard,
    versions: versions.map(({ number, basis, publishedAt, record }) => {
      const { seed, input, output, claims, notProven, version, checkVersion } = record;
      return {
        ...{ number, basis, publishedAt: publishedAt.toISOString(), version, checkVersion },
        ...{ seed, input: input.digest, output, claims, notProven },
      };
    }),
  };
}

export default withPageTexts(RecordPage);

function RecordPage() {
  const t = useTranslations('meetings.record');
  const locale = useLocale();
  const { fair, versions, hasCard } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: fair.name[locale], to: `/fairs/${fair.slug}` }]} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Promised />
      {versions.length === 0 ? <p>{t('none')}</p> : null}
      {versions.map((each) => (
        <VersionRecord key={each.number} version={each} />
      ))}
      {versions.length > 0 ? (
        <>
          <p>{t('same')}</p>
          <ul>
            <li>
              <a href={`/fairs/${fair.slug}/record/file`} download>
                {t('file')}
              </a>
            </li>
            {hasCard ? (
              <li>
                <Link to={`/career/fairs/${fair.slug}/check`}>{t('own')}</Link>
              </li>
            ) : null}
          </ul>
        </>
      ) : null}
    </Page>
  );
}
