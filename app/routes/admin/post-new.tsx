import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PostForm } from '#app/features/people/components/post-form.tsx';
import { findPersonRecord } from '#app/features/people/person-record.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';
import { PersonCrumbs } from './person-crumbs.tsx';
import { takePost } from './post.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { id, legalName: name } = await findPersonRecord(ctx, args.params.person ?? '');
  const title = await pageTitle(args.context, (t) => t('work.people.post.add', { name }));
  return { title, id, name };
}

export async function action(args: ActionFunctionArgs) {
  return takePost(args);
}

export default function NewPost() {
  const t = useTranslations('work.people.post');
  const { id, name } = useLoaderData<typeof loader>();
  const typed: Record<string, string> = { yearAtStart: '1' };
  const state = useActionData<typeof action>() ?? { typed, faults: {} };
  return (
    <Page kind="narrow">
      <PersonCrumbs id={id} name={name} />
      <h1>{t('add', { name })}</h1>
      <PostForm state={state} back={`/admin/people/${id}`} />
    </Page>
  );
}
