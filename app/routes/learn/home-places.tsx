import { useTranslations } from 'use-intl';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import type { PageTexts } from '#app/i18n/page-texts.ts';
import type { HomeKey, Place } from '#app/platform/http/navigation.ts';
import { isWorkPage } from '#app/platform/http/work-pages.ts';
import { Link } from '#app/ui/index.ts';

interface HomePlacesProps {
  places: readonly Place<HomeKey>[];
  /** How much waits to be done at a place. */
  open: Partial<Record<HomeKey, number>>;
}

/** Where the roles of a person lead, each place with what is done there. */
export function HomePlaces({ texts, ...shown }: HomePlacesProps & { texts: Partial<PageTexts> }) {
  return (
    <PageMessages texts={texts}>
      <Places {...shown} />
    </PageMessages>
  );
}

function Places({ places, open }: HomePlacesProps) {
  const t = useTranslations('staff.home');
  return (
    <ul className="course-list">
      {places.map(({ key, to }) => (
        <li key={to}>
          <h2>
            <Link to={to} document={isWorkPage(to)}>
              {t(`${key}.title`)}
            </Link>
          </h2>
          <p>
            {t(`${key}.text`)}{' '}
            {open[key] === undefined ? null : (
              <strong>{t('open', { count: open[key] ?? 0 })}</strong>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
