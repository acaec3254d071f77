import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';
import type { TestStanding } from '../test-standing.ts';

/** From so many on, who has missed tests is told what is still needed. */
const WARNED_FROM = 2;

/** How far the monthly tests of a course have come, and a warning to who misses them. */
export function TestStandingView({ standing }: { standing: TestStanding }) {
  const t = useTranslations('tests');
  const { isReachable, ...figures } = standing;
  const isMet = figures.needInTime === 0 && figures.needAtMark === 0;
  return (
    <>
      <p className="small">{t('done', figures)}</p>
      {figures.missed < WARNED_FROM || isMet ? null : (
        <Notice title={t('missed', figures)}>
          <p>{t(isReachable ? 'need' : 'unreachable', figures)}</p>
        </Notice>
      )}
    </>
  );
}
