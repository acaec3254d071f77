import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReportPage } from '#app/features/messages/components/report-page.tsx';
import { findReportable, reportMessage } from '#app/features/messages/report-message.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;

const asked = ({ params }: LoaderFunctionArgs) =>
  ({ side: 'company', threadId: params.thread ?? '', messageId: params.message ?? '' }) as const;

/** A message of the other side, to be reported. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const { body, sentAt } = await findReportable(ctx, asked(args));
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.messages')),
    texts: pageTexts(await args.context.locale(), 'messages'),
    message: { body, sentAt: sentAt.toISOString() },
    back: `/company/messages/${args.params.thread}`,
  };
}

/** Reports it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const { reason = '' } = await readForm(args.request);
  const result = await reportMessage(ctx, { ...asked(args), reason });
  if (result.ok) return seeOther(`/company/messages/${args.params.thread}?said=reported`);
  const status = result.reason === 'too-many' ? 429 : result.reason === 'reported' ? 409 : 400;
  return data({ fault: result.reason, reason }, { status });
}

export default withPageTexts(MessageReport);

function MessageReport() {
  const { message, back } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return <ReportPage {...{ back, message, refused }} />;
}
