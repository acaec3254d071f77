import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { LinkButton, NextPanel, Unbroken } from '#app/ui/index.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { ItemView } from '../view.ts';
import { VideosMissing } from './why.tsx';

interface NextStepProps {
  courseSlug: string;
  courseTitle?: Bilingual;
  item: ItemView;
  locale: Locale;
}

/** What is left of something that was begun. */
function Going({ item, locale }: Pick<NextStepProps, 'item' | 'locale'>) {
  const t = useTranslations('learn.today');
  if (!item.started) return null;
  if (item.why.code !== 'videos-missing') return <p>{t('continueText')}</p>;
  return (
    <p>
      <VideosMissing why={item.why} locale={locale} />
    </p>
  );
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
      <Going item={item} locale={locale} />
    </NextPanel>
  );
}
