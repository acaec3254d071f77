import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SecondFactorChoices } from '#app/features/accounts/components/second-factor-choices.tsx';
import { ownSecondFactor } from '#app/features/accounts/second-factor.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const { authenticatorSince, codes, fewCodes } = await ownSecondFactor(ctx);
  return {
    title: await pageTitle(context, (t) => t('accounts.secondFactor.title')),
    saved: new URL(request.url).searchParams.get('saved'),
    due: (actor.withheldRoles ?? []).length > 0,
    few: fewCodes,
    demo: actor.demo,
    own: { authenticatorSince: authenticatorSince?.toISOString() ?? null, codes },
  };
}

export default function SecondFactorSettings() {
  const t = useTranslations('accounts');
  const { saved, due, few, demo, own } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('settings.title'), to: '/account' }]} />
      <h1>{t('secondFactor.title')}</h1>
      {saved === 'set-up' ? (
        <Notice kind="success">
          {t('secondFactor.done')} <Link to="/learn">{t('secondFactor.goOn')}</Link>
        </Notice>
      ) : null}
      {saved === 'removed' ? <Notice kind="success">{t('secondFactor.removed')}</Notice> : null}
      {due ? <Notice>{t('secondFactor.due')}</Notice> : null}
      {few ? <Notice>{t('secondFactor.few')}</Notice> : null}
      <p>{t('secondFactor.lead')}</p>
      {demo ? <p>{t('secondFactor.demo')}</p> : <SecondFactorChoices {...own} />}
    </Page>
  );
}
