import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ProfileView } from '#app/features/careers/components/profile-view.tsx';
import { listOwnFairs } from '#app/features/careers/consent-view.server.ts';
import { countUnread } from '#app/features/messages/list-threads.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, Notice, Page, Unread } from '#app/ui/index.ts';
import { requireProfile } from './participant.server.ts';

export const meta = titleMeta;

/** The actor's own profile. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, page, texts } = await requireProfile(args);
  const title = await pageTitle(args.context, (t) => t('career.profile.title'));
  const saved = new URL(args.request.url).searchParams.has('saved');
  const isPublished = (await listOwnFairs(ctx)).some(({ isOpen }) => isOpen);
  const unread = await countUnread(ctx, 'participant');
  return { title, texts, page, saved, isPublished, unread };
}

export default withPageTexts(OwnProfile);

function OwnProfile() {
  const t = useTranslations('career.profile');
  const { page, saved, isPublished, unread } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{t('title')}</h1>
      {saved ? <Notice kind="success">{t('saved')}</Notice> : null}
      <p>{t('lead')}</p>
      <Notice>
        {t(isPublished ? 'published' : 'whoSees')} <Link to="/career/fairs">{t('fairs')}</Link>
      </Notice>
      <p>
        <Link to="/career/documents">{t('documents')}</Link>
      </p>
      <p>
        <Link to="/career/messages">{t('messages')}</Link>{' '}
        <Unread count={unread} label={t('unread', { count: unread })} />
      </p>
      <ProfileView {...page} />
    </Page>
  );
}
