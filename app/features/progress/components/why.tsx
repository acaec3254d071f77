import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import type { ItemView } from '../view.ts';

/** Why an item is complete or not, in words. */
export function WhyText({ why, locale }: { why: ItemView['why']; locale: Locale }) {
  const t = useTranslations('learn.outline.whys');
  switch (why.code) {
    case 'lessons-missing':
      return t('lessons-missing', {
        lessons: new Intl.ListFormat(locale).format(why.lessons.map((title) => title[locale])),
      });
    case 'not-attempted':
      return t('not-attempted', { percent: why.percent });
    case 'below-mark':
      return t('below-mark', { percent: why.percent, best: Math.floor(why.best) });
    default:
      return t(why.code);
  }
}
