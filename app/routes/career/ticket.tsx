import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { requireOwnCard } from '#app/features/meetings/fair-day/own-card.server.ts';
import { takeTicket } from '#app/features/meetings/fair-day/take-ticket.server.ts';
import { offerTicket } from '#app/features/meetings/fair-day/ticket-offer.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { Button, Crumbs, Form, Link, Notice, Page } from '#app/ui/index.ts';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['POST'] };

const companyAt = ({ url }: Request) => {
  const id = new URL(url).searchParams.get('company');
  if (!isUuid(id)) throw new AppError('not-found');
  return id;
};

/** What a ticket for a company would mean. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const own = await requireOwnCard(ctx, args.params.fair ?? '');
  const offer = await offerTicket(ctx, own, companyAt(args.request));
  const { fair } = own;
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'fairDay'),
    ...{ offer, requestKey: uuidv7() },
    fair: { slug: fair.slug, name: fair.name, ticketMinutes: fair.ticketMinutes },
  };
}

/** Takes the ticket. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const { fair, card } = await requireOwnCard(ctx, args.params.fair ?? '');
  const companyId = companyAt(args.request);
  const { key: requestKey = '' } = await readForm(args.request);
  const taken = await takeTicket(ctx, { fair, card, companyId, requestKey });
  const at = `/career/fairs/${fair.slug}`;
  // Why there is none stands on the page itself.
  return seeOther(taken.ok ? `${at}/day?said=taken` : `${at}/ticket?company=${companyId}`);
}

export default withPageTexts(TicketPage);

function TicketPage() {
  const t = useTranslations('fairDay.offer');
  const top = useTranslations('fairDay');
  const nav = useTranslations('site.nav');
  const locale = useLocale();
  const { offer, fair, requestKey } = useLoaderData<typeof loader>();
  const { company, before, about, heldNumber, refusal, isNear } = offer;
  const at = `/career/fairs/${fair.slug}`;
  return (
    <Page>
      <Crumbs
        items={[
          { label: nav('career'), to: '/career' },
          { label: top('title'), to: `${at}/day` },
        ]}
      />
      <h1>{t('title', { company: company.name[locale] })}</h1>
      {company.booth ? <p>{t('booth', { booth: company.booth })}</p> : null}
      {heldNumber === null ? null : <Notice>{t('held', { number: heldNumber })}</Notice>}
      {heldNumber === null && refusal ? (
        <Notice>
          <p>{t(`refusal.${refusal}`)}</p>
          {refusal === 'not-published' ? <Link to={at}>{t('publish')}</Link> : null}
        </Notice>
      ) : null}
      {heldNumber === null && !refusal ? (
        <>
          <p>{before === 0 ? t('now') : t('waits', { before, about: about ?? 0 })}</p>
          <p>{t('length', { minutes: fair.ticketMinutes })}</p>
          {isNear ? <Notice>{t('near')}</Notice> : null}
          <p className="small">{t('shows')}</p>
          <Form method="post" action={`${at}/ticket?company=${company.companyId}`}>
            <input type="hidden" name="key" value={requestKey} />
            <Button kind="main">{t('take')}</Button>
          </Form>
        </>
      ) : null}
      <p>
        <Link to={`${at}/day`}>{t('back')}</Link>
      </p>
    </Page>
  );
}
