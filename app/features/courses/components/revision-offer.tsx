import { useTranslations } from 'use-intl';
import type { CourseChange } from '#app/features/content/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Form, Notice } from '#app/ui/index.ts';

interface RevisionOfferProps {
  courseSlug: string;
  change: CourseChange;
  locale: Locale;
}

const KINDS = ['lessonsAdded', 'lessonsChanged', 'lessonsRemoved', 'checkUpsChanged'] as const;

/** A new revision of a course, what it changes, and the way to take it. */
export function RevisionOffer({ courseSlug, change, locale }: RevisionOfferProps) {
  const t = useTranslations('learn.outline');
  const shown = KINDS.filter((kind) => change[kind].length > 0);
  return (
    <Notice title={t('revisionTitle')}>
      <p>{t('revisionText')}</p>
      <ul>
        {shown.map((kind) => (
          <li key={kind}>
            {t(`changes.${kind}`)}:{' '}
            {new Intl.ListFormat(locale).format(change[kind].map(({ title }) => title[locale]))}
          </li>
        ))}
      </ul>
      <Form method="post" action={`/learn/${courseSlug}/revision`} reloadDocument>
        <Button>{t('revisionTake')}</Button>
      </Form>
    </Notice>
  );
}
