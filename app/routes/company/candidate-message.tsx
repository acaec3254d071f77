import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { loadCompanyBeginning } from '#app/features/messages/begin-thread.server.ts';
import { MessageForm, TemplatePick } from '#app/features/messages/components/message-form.tsx';
import { cardNumber } from '#app/features/candidates/exports.ts';
import { readMessageForm, STATUS_OF } from '#app/features/messages/read-content.server.ts';
import { sendMessage } from '#app/features/messages/send-message.server.ts';
import { loadTemplateChoices } from '#app/features/messages/templates.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;

/** A first message to whose card it is. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const cardId = args.params.card ?? '';
  const { number, threadId } = await loadCompanyBeginning(ctx, cardId);
  if (threadId) throw seeOther(`/company/messages/${threadId}`);
  const locale = await args.context.locale();
  const chosen = new URL(args.request.url).searchParams.get('template') ?? '';
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.messages')),
    texts: pageTexts(locale, 'messages'),
    ...{ number, card: `/company/candidates/${cardId}`, requestKey: uuidv7(), chosen },
    ...(await loadTemplateChoices(ctx, { chosen, locale })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const content = await readMessageForm(args.request);
  const sent = await sendMessage(ctx, { as: 'company', cardId: args.params.card ?? '' }, content);
  if (sent.ok) return seeOther(`/company/messages/${sent.threadId}?said=sent`);
  return data({ fault: sent.reason, body: content.body }, { status: STATUS_OF[sent.reason] });
}

export default withPageTexts(CandidateMessage);

function CandidateMessage() {
  const t = useTranslations('messages');
  const { number, card, requestKey, choices, chosen, text } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const called = cardNumber(number);
  return (
    <Page>
      <Crumbs items={[{ label: t('candidate', { number: called }), to: card }]} />
      <h1>
        {t.rich('begin.toCandidate', {
          number: called,
          card: (chunks) => <span className="unbroken">{chunks}</span>,
        })}
      </h1>
      <p className="small">{t('blind')}</p>
      <TemplatePick choices={choices} chosen={chosen} />
      <MessageForm side="company" {...{ requestKey, refused, text }} label={t('text')} />
    </Page>
  );
}
