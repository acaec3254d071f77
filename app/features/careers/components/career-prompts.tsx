import { useLocale, useTranslations } from 'use-intl';
import { CAREER_PROMPTS } from '../career-prompts.ts';

/** Questions that lead to 職務要約, each with examples in both languages that can be copied. */
export function CareerPrompts({ kind }: { kind: keyof typeof CAREER_PROMPTS }) {
  const t = useTranslations('career.career');
  const locale = useLocale();
  return (
    <section className="prompts" aria-labelledby="prompts">
      <h2 id="prompts">{t('prompts')}</h2>
      <p className="small">{t('promptsLead')}</p>
      <dl>
        {CAREER_PROMPTS[kind].map(({ id, asks, example }) => (
          <div key={id}>
            <dt>{asks[locale]}</dt>
            <dd lang="ja">{example.ja}</dd>
            <dd lang="en">{example.en}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
