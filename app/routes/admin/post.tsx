import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PostForm } from '#app/features/people/components/post-form.tsx';
import { findPersonRecord, type PostView } from '#app/features/people/person-record.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';
import { PersonCrumbs } from './person-crumbs.tsx';
import { postOf, takePost } from './post.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const person = await findPersonRecord(ctx, args.params.person ?? '');
  const { id, legalName: name } = person;
  const typed = typedOf(postOf(person, args.params.post), await args.context.locale());
  const title = await pageTitle(args.context, (t) => t('work.people.post.edit', { name }));
  return { title, id, name, typed };
}

export async function action(args: ActionFunctionArgs) {
  return takePost(args);
}

export default function EditPost() {
  const t = useTranslations('work.people.post');
  const { id, name, typed } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? { typed, faults: {} };
  return (
    <Page kind="narrow">
      <PersonCrumbs id={id} name={name} />
      <h1>{t('edit', { name })}</h1>
      <PostForm state={state} back={`/admin/people/${id}`} />
    </Page>
  );
}

function typedOf(post: PostView, locale: Locale): Record<string, string> {
  const { kind, jetNumber, arrivalGroup, startsOn, endsOn, yearAtStart } = post;
  const named = (name: string, place: PostView['workplace']) => {
    const text = (locale === 'ja' ? place?.nameJa : place?.nameEn) ?? '';
    return { [name]: text, [`${name}About`]: text, [`${name}Id`]: place?.id ?? '' };
  };
  return {
    ...{ kind, startsOn, endsOn, yearAtStart: String(yearAtStart) },
    ...{ jetNumber: jetNumber ?? '', arrivalGroup: arrivalGroup ?? '' },
    ...named('organisation', post.organisation),
    ...named('workplace', post.workplace),
  };
}
