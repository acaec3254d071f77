import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { NoticeText } from '#app/features/notifications/components/notice-text.tsx';
import { findNotice } from '#app/features/notifications/queries.server.ts';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const locale = await context.locale();
  const { notice: id } = params;
  const notice = isUuid(id) ? await findNotice(ctx, { id, locale }) : null;
  if (!notice) throw new AppError('not-found');
  return {
    title: await pageTitle(context, (t) => notice.words?.title ?? t('site.nav.notices')),
    texts: pageTexts(locale, 'notices'),
    notice,
  };
}

export default function NoticePage() {
  const t = useTranslations('site.nav');
  const { texts, notice } = useLoaderData<typeof loader>();
  return (
    <PageMessages texts={texts}>
      <Page>
        <Crumbs items={[{ label: t('notices'), to: '/notices' }]} />
        <NoticeText notice={notice} />
      </Page>
    </PageMessages>
  );
}
