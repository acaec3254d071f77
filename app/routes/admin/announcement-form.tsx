import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { AnnouncementForm } from '#app/features/announcements/components/announcement-form.tsx';
import { getAnnouncement, requireAnnouncer } from '#app/features/announcements/queries.server.ts';
import { saveAnnouncement } from '#app/features/announcements/save-announcement.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { announcementForm, takeAnnouncementForm } from './announcement-form.server.ts';

export const meta = titleMeta;

const NEW = 'new';

/** The form of a new announcement, or of a draft. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = commandContext(context, await requireActor(context, request));
  requireAnnouncer(ctx);
  const { announcement: id = NEW } = params;
  const draft = id === NEW ? null : await getAnnouncement(ctx, id);
  if (draft && draft.state !== 'draft') throw new AppError('not-found');
  return {
    title: await pageTitle(context, (t) => t('work.announcements.write')),
    action: `/admin/announcements/${id}/text`,
    state: await announcementForm(ctx, draft),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = commandContext(context, await requireActor(context, request));
  requireAnnouncer(ctx);
  const taken = await takeAnnouncementForm(ctx, request);
  if (!taken.ok) {
    const isRefused = taken.state.isNoRule || Object.keys(taken.state.faults).length > 0;
    return data(taken.state, { status: isRefused ? 400 : 200 });
  }
  const { announcement: id = NEW } = params;
  const { words, audience } = taken;
  const announcementId = id === NEW ? null : id;
  const saved = await saveAnnouncement(ctx, { words, audience, announcementId });
  if (!saved.ok) throw new AppError('conflict');
  return seeOther(`/admin/announcements/${saved.announcementId}?saved`);
}

export default function WriteAnnouncement() {
  const t = useTranslations('work.announcements');
  const { action: target, state } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/announcements' }]} />
      <h1>{t('write')}</h1>
      <AnnouncementForm action={target} state={result ?? state} />
    </Page>
  );
}
