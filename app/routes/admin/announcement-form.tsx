import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { AnnouncementForm } from '#app/features/announcements/components/announcement-form.tsx';
import { formValues } from '#app/features/announcements/form-values.server.ts';
import { getAnnouncement, requireAnnouncer } from '#app/features/announcements/queries.server.ts';
import { saveAnnouncement } from '#app/features/announcements/save-announcement.server.ts';
import { parseAnnouncement } from '#app/features/announcements/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

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
    values: draft ? await formValues(ctx, draft) : {},
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = commandContext(context, await requireActor(context, request));
  requireAnnouncer(ctx);
  const typed = await readForm(request);
  const parsed = parseAnnouncement(typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const { announcement: id = NEW } = params;
  const input = { ...parsed.value, announcementId: id === NEW ? null : id };
  const saved = await saveAnnouncement(ctx, input);
  if (saved.ok) return seeOther(`/admin/announcements/${saved.announcementId}?saved`);
  if (saved.reason === 'sent-already') throw new AppError('conflict');
  return data({ typed, faults: { codes: 'code' as const } }, { status: 400 });
}

export default function WriteAnnouncement() {
  const t = useTranslations('work.announcements');
  const { action: target, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/announcements' }]} />
      <h1>{t('write')}</h1>
      <AnnouncementForm action={target} values={result?.typed ?? values} faults={result?.faults} />
    </Page>
  );
}
