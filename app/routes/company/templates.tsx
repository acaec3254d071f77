import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  ShippedTemplates,
  TemplateTable,
} from '#app/features/messages/components/template-table.tsx';
import { listTemplates } from '#app/features/messages/templates.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, LinkButton, Notice, Page } from '#app/ui/index.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;

const SAID = ['saved', 'removed'] as const;

/** The texts from which the recruiters of the actor's company begin a message. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const said = new URL(args.request.url).searchParams.get('said');
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.messages')),
    texts: pageTexts(await args.context.locale(), 'messages'),
    templates: await listTemplates(ctx),
    said: SAID.find((known) => known === said) ?? null,
  };
}

export default withPageTexts(Templates);

function Templates() {
  const t = useTranslations('messages');
  const { templates, said } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/company/messages' }]} />
      <h1>{t('template.title')}</h1>
      {said ? <Notice kind="success">{t(`template.${said}`)}</Notice> : null}
      <p>{t('template.lead')}</p>
      <TemplateTable templates={templates} />
      <p>
        <LinkButton to="/company/templates/new">{t('template.add')}</LinkButton>
      </p>
      <ShippedTemplates />
    </Page>
  );
}
