import { useTranslations } from 'use-intl';
import type { Rubric } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { Prose } from './prose.tsx';

/** What an answer is marked by, to be read before it is given. */
export function RubricView({ rubric, locale }: { rubric: Rubric; locale: Locale }) {
  const t = useTranslations('kinds.rubric');
  return (
    <details className="rubric">
      <summary>{t('title')}</summary>
      <dl>
        {rubric.map(({ id, name, levels }) => (
          <div key={id}>
            <dt>{name[locale]}</dt>
            {levels.map((level) => (
              <dd key={level.id}>
                {t('level', { name: level.name[locale], points: level.points })}{' '}
                <Prose text={level.words[locale]} locale={locale} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
