import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { listMailTemplates, sampleMail } from '#app/platform/mail/templates.server.ts';
import { Crumbs, Link, Page, Table, type Column } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireRole(context, request, ['coordinator']);
  return {
    title: await pageTitle(context, (t) => t('work.outbox.templates.title')),
    templates: listMailTemplates().map((code) => {
      const mail = sampleMail(code);
      return { code, ja: mail?.ja.subject ?? '', en: mail?.en.subject ?? '' };
    }),
  };
}

interface TemplateRow {
  code: string;
  ja: string;
  en: string;
}

export default function MailTemplates() {
  const t = useTranslations('work.outbox');
  const { templates } = useLoaderData<typeof loader>();
  const columns: Column<TemplateRow>[] = [
    {
      key: 'code',
      head: t('templates.code'),
      names: true,
      cell: ({ code }) => <Link to={`/admin/outbox/templates/${code}`}>{code}</Link>,
    },
    { key: 'ja', head: t('templates.ja'), cell: ({ ja }) => <span lang="ja">{ja}</span> },
    { key: 'en', head: t('templates.en'), cell: ({ en }) => <span lang="en">{en}</span> },
  ];
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: '/admin/outbox' }]} />
      <h1>{t('templates.title')}</h1>
      <p>{t('templates.lead')}</p>
      <Table
        caption={t('templates.title')}
        columns={columns}
        rows={templates}
        rowKey={({ code }) => code}
      />
    </Page>
  );
}
