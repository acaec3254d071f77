import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { EditionName } from './edition-names.server.ts';
import type { ApplicationState } from './seats.server.ts';

/**
 * What a step of a change of level is called, whence or where it leads; `moved` is what its application
 * is called then, where it was left.
 */
export function levelWords(
  state: ApplicationState,
  other: Pick<EditionName, 'course' | 'edition'>,
  locale: Locale,
): { step: string; moved: string | null } {
  const t = translator(locale);
  const named = { course: other.course[locale], edition: other.edition[locale] };
  if (state !== 'moved') {
    return { step: t('work.editions.application.levelFrom', named), moved: null };
  }
  return {
    step: t('work.editions.application.levelTo', named),
    moved: t('work.editions.application.movedTo', named),
  };
}
