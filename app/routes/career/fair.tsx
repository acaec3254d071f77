import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { ConsentForm } from '#app/features/careers/components/consent-form.tsx';
import { StandingList } from '#app/features/careers/components/standing-list.tsx';
import { loadConsentView } from '#app/features/careers/consent-view.server.ts';
import { giveConsent } from '#app/features/careers/give-consent.server.ts';
import { readConsentForm } from '#app/features/careers/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, DateTime, Link, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

const OUTCOMES = ['published', 'withdrawn', 'cancelled'] as const;

/** What the actor publishes for a fair, and the form that publishes it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const { fair, ...view } = await loadConsentView(
    commandContext(context, actor),
    params.fair ?? '',
  );
  return {
    title: await pageTitle(context, (t) => t('site.nav.career')),
    texts: pageTexts(await context.locale(), 'careerFairs', 'careerChoices'),
    ...view,
    outcome: new URL(request.url).searchParams.get('outcome'),
    fair: {
      ...{ slug: fair.slug, name: fair.name, venue: fair.venue },
      startsAt: fair.startsAt.toISOString(),
      publishedUntil: fair.publishedUntil.toISOString(),
    },
  };
}

/** Publishes what was chosen to whom it was chosen for. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const { fair } = await loadConsentView(ctx, params.fair ?? '');
  const typed = readConsentForm(await readLists(request));
  if (!typed.isAgreed) return data({ typed, fault: 'not-agreed' as const }, 422);
  const locale = await context.locale();
  const given = await giveConsent(ctx, { fairId: fair.id, ...typed, locale });
  if (!given.ok) return data({ typed, fault: given.reason }, 422);
  return seeOther(`/career/fairs/${fair.slug}?outcome=published`);
}

export default withPageTexts(OwnFair);

function OwnFair() {
  const t = useTranslations('careerFairs');
  const nav = useTranslations('site.nav');
  const locale = useLocale();
  const { fair, companies, standing, shown, outcome, cardId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const said = OUTCOMES.find((known) => known === outcome);
  const forAll = standing.find(({ company }) => company === null);
  const blank = { companyIds: null, fields: [...(forAll?.fields ?? [])], textVersion: '' };
  const at = `/career/fairs/${fair.slug}`;
  return (
    <Page>
      <Crumbs
        items={[
          { label: nav('career'), to: '/career' },
          { label: t('title'), to: '/career/fairs' },
        ]}
      />
      <h1>{t('fair', { fair: fair.name[locale] })}</h1>
      {said ? <Notice>{t(said)}</Notice> : null}
      <p className="lead">{t('lead')}</p>
      <p>
        {t.rich('held', {
          venue: fair.venue[locale],
          when: () => <DateTime instant={fair.startsAt} time />,
        })}
      </p>
      <h2>{t('now')}</h2>
      <StandingList action={`${at}/withdrawal`} standing={standing} endsAt={fair.publishedUntil} />
      <p>
        <Link to={`${at}/preview`}>{t('preview')}</Link>
      </p>
      {cardId ? (
        <p>
          <Link to={`${at}/choices`}>{t('choices')}</Link>
        </p>
      ) : null}
      <p>
        <Link to="/career/views">{t('views.title')}</Link>
      </p>
      {cardId === null ? null : (
        <p>
          <Link to={`${at}/day`}>{t('day')}</Link>
        </p>
      )}
      <h2>{t('change')}</h2>
      <ConsentForm
        key={JSON.stringify(standing)}
        companies={companies}
        shown={shown}
        endsAt={fair.publishedUntil}
        typed={sent?.typed ?? { ...blank, isAgreed: false }}
        fault={sent?.fault ?? null}
      />
    </Page>
  );
}
