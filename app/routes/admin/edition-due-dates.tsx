import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { DueDates } from '#app/features/enrolments/components/due-dates.tsx';
import { findEdition } from '#app/features/enrolments/find-edition.server.ts';
import { loadItemDueDates } from '#app/features/enrolments/item-due-dates.server.ts';
import { dueDateSchema, parseTyped } from '#app/features/enrolments/schema.ts';
import { setItemDueDate } from '#app/features/enrolments/set-item-due-date.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const found = await findEdition(ctx, args.params.edition ?? '');
  if (!found) throw new AppError('not-found');
  const { id, nameJa: ja, nameEn: en, archivedAt } = found.edition;
  return {
    title: await pageTitle(args.context, (t) => t('work.editions.dueDates.title')),
    edition: { id, name: { ja, en }, mayChange: archivedAt === null },
    due: await loadItemDueDates(ctx, { editionId: id, courseSlug: found.course.slug }),
  };
}

/** Gives an item a date. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const typed = await readForm(args.request);
  const parsed = parseTyped(dueDateSchema, typed);
  if (!parsed.ok) return data({ typed, fault: 'date' as const }, { status: 400 });
  const { item: itemSlug, dueOn } = parsed.value;
  const editionId = args.params.edition ?? '';
  const result = await setItemDueDate(ctx, { editionId, itemSlug, dueOn });
  const page = `/admin/editions/${editionId}`;
  return seeOther(result.ok ? `${page}?done=saved#due-dates` : `${page}?refused=${result.reason}`);
}

export default function EditionDueDates() {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const { edition, due } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const above = [
    { label: t('title'), to: '/admin/editions' },
    { label: edition.name[locale], to: `/admin/editions/${edition.id}` },
  ];
  return (
    <Page>
      <Crumbs items={above} />
      <h1>{edition.name[locale]}</h1>
      <DueDates editionId={edition.id} due={due} mayChange={edition.mayChange} {...refused} />
    </Page>
  );
}
