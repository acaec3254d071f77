import { useLocale, useTranslations } from 'use-intl';
import { Progress } from '#app/ui/index.ts';
import { isHeld, type LevelScore } from '../rules.ts';
import { useLevelWords } from './use-level-words.ts';

/** Each level of the test with what was reached in it, in words and as a bar; its messages come with the page. */
export function PlacementLevels({ levels }: { levels: readonly LevelScore[] }) {
  const t = useTranslations('placement');
  const locale = useLocale();
  const { pointsOf } = useLevelWords();
  return (
    <ul className="lines">
      {levels.map((level) => (
        <li key={level.title.en}>
          <Progress
            label={level.title[locale]}
            labelSeen
            value={level.score}
            max={level.maxScore}
            text={`${pointsOf(level)} · ${t('state', { held: String(isHeld(level)) })}`}
          />
        </li>
      ))}
    </ul>
  );
}
