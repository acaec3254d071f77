import { useLocale, useTranslations } from 'use-intl';
import { listIn } from '#app/ui/index.ts';
import type { LevelScore } from '../rules.ts';

/** Points of levels in words: halves are shown, no more than one decimal. */
export function useLevelWords() {
  const t = useTranslations('placement');
  const locale = useLocale();
  const pointsOf = ({ score, maxScore }: LevelScore) =>
    t('points', { score: Math.round(score * 10) / 10, max: maxScore });
  const named = (level: LevelScore) =>
    t('named', { title: level.title[locale], points: pointsOf(level) });
  return { pointsOf, listOf: (levels: readonly LevelScore[]) => listIn(locale, levels.map(named)) };
}
