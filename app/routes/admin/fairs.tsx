import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { FairTable } from '#app/features/fairs/components/fair-tables.tsx';
import { listFairs } from '#app/features/fairs/list-fairs.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, LinkButton, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const fairs = await listFairs(await requireCoordinator(args));
  return {
    title: await pageTitle(args.context, (t) => t('work.fairs.title')),
    fairs: fairs.map(({ id, name, startsAt, companies }) => ({
      ...{ id, name, companies, startsAt: startsAt.toISOString() },
    })),
  };
}

export default function Fairs() {
  const t = useTranslations('work');
  const { fairs } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <div className="page-head">
        <h1>{t('fairs.title')}</h1>
        <ul className="links">
          <li>
            <Link to="/admin/companies">{t('companies.title')}</Link>
          </li>
          <li>
            <Link to="/admin/duties">{t('fairs.duties')}</Link>
          </li>
        </ul>
      </div>
      <p>
        <LinkButton kind="main" to="/admin/fairs/new">
          {t('fairs.add')}
        </LinkButton>
      </p>
      {fairs.length === 0 ? <p>{t('fairs.none')}</p> : <FairTable fairs={fairs} />}
    </Page>
  );
}
