import { useLocale, useTranslations } from 'use-intl';
import { Prose } from '#app/features/quizzes/exports.ts';
import type { Rubric } from '#app/features/questions/exports.ts';
import { RadioGroup } from '#app/ui/index.ts';
import type { Levels } from '../rules.ts';

/** A level for each criterion. */
export function RubricForm({ rubric, levels }: { rubric: Rubric; levels: Levels }) {
  const t = useTranslations('marking.item');
  const locale = useLocale();
  return (
    <>
      {rubric.map((criterion) => (
        <RadioGroup
          key={criterion.id}
          name={`level:${criterion.id}`}
          legend={criterion.name[locale]}
          value={levels[criterion.id] ?? null}
          choices={criterion.levels.map(({ id, name, points, words }) => ({
            value: id,
            label: `${name[locale]} ${t('points', { points })}`,
            hint: <Prose text={words[locale]} locale={locale} />,
          }))}
        />
      ))}
    </>
  );
}
