import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { verifyAudit } from '#app/features/audit/verify-audit.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

/** How many faults are named; the command names all. */
const SHOWN = 100;

/** Follows the chain of the audit log, as `npm run audit:verify` does. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireCoordinator({ context, request });
  const { sealed, waiting, faults } = await verifyAudit({ ...ctx, actor: null });
  return {
    title: await pageTitle(context, (t) => t('work.audit.chain.title')),
    ...{ sealed, waiting, count: faults.length, faults: faults.slice(0, SHOWN) },
  };
}

export default function AuditVerification() {
  const t = useTranslations('work.audit');
  const { sealed, waiting, count, faults } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/admin/audit' }]} />
      <h1>{t('chain.title')}</h1>
      {count === 0 ? (
        <Notice kind="success">{t('chain.whole')}</Notice>
      ) : (
        <Notice kind="fault">{t('chain.broken', { count })}</Notice>
      )}
      <p>{t('chain.text', { sealed, waiting })}</p>
      <ul>
        {faults.map(({ sequence, entryId, fault }) => (
          <li key={sequence}>
            {t(`chain.faults.${fault}`, { sequence })} <code>{entryId}</code>
          </li>
        ))}
      </ul>
    </Page>
  );
}
