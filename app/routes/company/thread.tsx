import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MessageForm, TemplatePick } from '#app/features/messages/components/message-form.tsx';
import { readSaid } from '#app/features/messages/components/thread-place.ts';
import { ThreadPage } from '#app/features/messages/components/thread-page.tsx';
import { openThread, requireThread } from '#app/features/messages/get-thread.server.ts';
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

const asked = ({ params }: LoaderFunctionArgs) =>
  ({ side: 'company', threadId: params.thread ?? '' }) as const;

/** What the actor's company and one candidate wrote to each other. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const locale = await args.context.locale();
  const chosen = new URL(args.request.url).searchParams.get('template') ?? '';
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.messages')),
    texts: pageTexts(locale, 'messages'),
    thread: await openThread(ctx, asked(args)),
    ...{ requestKey: uuidv7(), said: readSaid(args.request.url), chosen },
    ...(await loadTemplateChoices(ctx, { chosen, locale })),
  };
}

/** Sends an answer. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const { id, cardId } = await requireThread(ctx, asked(args));
  const content = await readMessageForm(args.request);
  const sent = await sendMessage(ctx, { as: 'company', cardId }, content);
  if (sent.ok) return seeOther(`/company/messages/${id}?said=sent`);
  return data({ fault: sent.reason, body: content.body }, { status: STATUS_OF[sent.reason] });
}

export default withPageTexts(CompanyThread);

function CompanyThread() {
  const t = useTranslations('messages');
  const { thread, requestKey, said, choices, chosen, text } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/company/messages' }]} />
      <ThreadPage thread={thread} said={refused ? null : said} refused={refused}>
        <TemplatePick choices={choices} chosen={chosen} />
        <MessageForm side="company" {...{ requestKey, refused, text }} label={t('reply')} />
      </ThreadPage>
    </Page>
  );
}
