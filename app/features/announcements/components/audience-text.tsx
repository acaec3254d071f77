import { useTranslations } from 'use-intl';
import { AUDIENCE_CHOICES, AUDIENCE_PARTS, choiceField } from '../fields.ts';

/** Whom an announcement is for, part by part, in words. */
export function AudienceText({ values }: { values: Record<string, string> }) {
  const t = useTranslations('work.announcements');
  const label = t as unknown as (key: string) => string;
  const ticked = AUDIENCE_PARTS.map((part) => ({
    label: t(`parts.${part}`),
    values: AUDIENCE_CHOICES[part]
      .filter((value) => choiceField(part, value) in values)
      .map((value) => label(`${part}.${value}`)),
  }));
  const written = (['arrivalGroups', 'codes'] as const).map((name) => ({
    label: t(name),
    values: (values[name] ?? '').split(' ').filter(Boolean),
  }));
  const parts = [...ticked, ...written].filter((part) => part.values.length > 0);
  if (parts.length === 0) return <p>{t('everyone')}</p>;
  return (
    <dl>
      {parts.map((part) => (
        <div key={part.label}>
          <dt>{part.label}</dt>
          <dd>{part.values.join(' / ')}</dd>
        </div>
      ))}
    </dl>
  );
}
