import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SeenRecord } from '#app/features/oversight/components/seen-record.tsx';
import { whoSeesActor } from '#app/features/oversight/who-sees.server.ts';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** Shows the actor what others see of them, with the data itself. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  return {
    title: await pageTitle(context, (t) => t('whoSees.title')),
    texts: pageTexts(await context.locale(), 'whoSees'),
    ...(await whoSeesActor(commandContext(context, actor))),
  };
}

export default function WhoSees() {
  const { texts, ...seen } = useLoaderData<typeof loader>();
  return (
    <PageMessages texts={texts}>
      <OwnRecord seen={seen} />
    </PageMessages>
  );
}

function OwnRecord({ seen }: Parameters<typeof SeenRecord>[0]) {
  const t = useTranslations();
  return (
    <Page>
      <Crumbs items={[{ label: t('accounts.settings.title'), to: '/account' }]} />
      <h1>{t('whoSees.title')}</h1>
      <p className="lead">{t('whoSees.lead')}</p>
      <SeenRecord seen={seen} />
    </Page>
  );
}
