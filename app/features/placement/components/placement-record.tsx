import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { DateTime } from '#app/ui/index.ts';
import type { Placement } from '../load-placement.server.ts';
import { HELD_FROM } from '../rules.ts';
import { PlacementLevels } from './placement-levels.tsx';

/** Somebody's best placement test, for who decides on their level; its messages come with the page. */
export function PlacementRecord({ placement }: { placement: Placement }) {
  const t = useTranslations('placement');
  const locale = useLocale();
  const { advice, takenAt, levels } = placement;
  const percent = Math.round(HELD_FROM * 100);
  const when = { when: (): ReactNode => <DateTime instant={takenAt} /> };
  return (
    <section>
      <h2>{t('of')}</h2>
      <p>
        {t.rich('taken', when)} ·{' '}
        {advice.course
          ? t('advised', { course: advice.course.title[locale] })
          : t('above', { percent })}
      </p>
      <PlacementLevels levels={levels} />
      <p className="small">{t('rule', { percent })}</p>
    </section>
  );
}
