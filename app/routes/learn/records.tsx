import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CertificateList } from '#app/features/certificates/components/certificate-list.tsx';
import { listOwnRecords } from '#app/features/certificates/records.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Link, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  return {
    title: await pageTitle(context, (t) => t('certificates.records.title')),
    texts: pageTexts(await context.locale(), 'certificates'),
    items: await listOwnRecords(commandContext(context, actor), await context.locale()),
  };
}

export default withPageTexts(RecordList);

function RecordList() {
  const t = useTranslations('certificates.records');
  const { items } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{t('title')}</h1>
      {items.length > 0 ? (
        <CertificateList items={items} />
      ) : (
        <>
          <p className="lead">{t('none')}</p>
          <p>
            <Link to="/courses">{t('courses')}</Link>
          </p>
        </>
      )}
    </Page>
  );
}
