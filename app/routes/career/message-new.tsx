import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { loadOwnBeginning } from '#app/features/messages/begin-thread.server.ts';
import { MessageForm } from '#app/features/messages/components/message-form.tsx';
import { readMessageForm, STATUS_OF } from '#app/features/messages/read-content.server.ts';
import { sendMessage } from '#app/features/messages/send-message.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

async function requireBeginning(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const { searchParams } = new URL(args.request.url);
  const [slug, companyId] = [searchParams.get('fair') ?? '', searchParams.get('company') ?? ''];
  return { ctx, beginning: await loadOwnBeginning(ctx, { slug, companyId }) };
}

/** A first message to a company of a fair. */
export async function loader(args: LoaderFunctionArgs) {
  const { beginning } = await requireBeginning(args);
  if (beginning.threadId) throw seeOther(`/career/messages/${beginning.threadId}`);
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.messages')),
    texts: pageTexts(await args.context.locale(), 'messages'),
    ...{ beginning, requestKey: uuidv7() },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, beginning } = await requireBeginning(args);
  const { cardId, company } = beginning;
  const content = await readMessageForm(args.request);
  const sent = cardId
    ? await sendMessage(ctx, { as: 'participant', cardId, companyId: company.id }, content)
    : { ok: false as const, reason: 'not-open' as const };
  if (sent.ok) return seeOther(`/career/messages/${sent.threadId}?said=sent`);
  return data({ fault: sent.reason, body: content.body }, { status: STATUS_OF[sent.reason] });
}

export default withPageTexts(NewMessage);

function NewMessage() {
  const t = useTranslations('messages');
  const locale = useLocale();
  const { beginning, requestKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { fair, company, cardId } = beginning;
  const name = company.name[locale];
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/career/messages' }]} />
      <h1>{t('begin.toCompany', { company: name })}</h1>
      {cardId ? (
        <>
          <p className="small">{t('relayed', { company: name })}</p>
          <MessageForm side="participant" {...{ requestKey, refused }} text="" label={t('text')} />
        </>
      ) : (
        <Notice>
          {t('begin.notOpen')} <Link to={`/career/fairs/${fair.slug}`}>{t('begin.publish')}</Link>
        </Notice>
      )}
    </Page>
  );
}
