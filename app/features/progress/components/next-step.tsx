import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { LinkButton, NextPanel, Unbroken } from '#app/ui/index.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { ItemView } from '../view.ts';

interface NextStepProps {
  courseSlug: string;
  courseTitle?: Bilingual;
  item: ItemView;
  locale: Locale;
}

/** The one thing to do now in a course, and how long it takes. */
export function NextStep({ courseSlug, courseTitle, item, locale }: NextStepProps) {
  const t = useTranslations('learn.today');
  const parts = [courseTitle?.[locale], item.code, t('startText', { minutes: item.minutes })];
  return (
    <NextPanel
      title={<Unbroken text={item.title[locale]} />}
      meta={parts.filter(Boolean).join(' · ')}
      action={
        <LinkButton
          kind="main"
          to={`/learn/${courseSlug}/${item.slug}`}
          document={item.kind === 'lesson'}
        >
          {item.started ? t('continue') : t('start')}
        </LinkButton>
      }
    >
      {item.started ? <p>{t('continueText')}</p> : null}
    </NextPanel>
  );
}
