import { useLocale, useTranslations } from 'use-intl';
import type { Bilingual } from '#app/features/questions/exports.ts';
import { Button, Checkbox, Field, Form, Select, TextInput } from '#app/ui/index.ts';
import { MOMENTS, PERCENTS, ZONES, type LearnerKind } from '../preview/learner-kind.ts';

interface LearnerKindFormProps {
  kind: LearnerKind;
  editions: readonly { id: string; name: Bilingual }[];
  /** Only what opens and closes is another at another moment. */
  hasWindow: boolean;
}

/** Through whose eyes a quiz is looked at. */
export function LearnerKindForm({ kind, editions, hasWindow }: LearnerKindFormProps) {
  const t = useTranslations('work.previews');
  const locale = useLocale();
  return (
    <Form className="filters" method="get">
      <Field name="lang" label={t('language')}>
        <Select defaultValue={locale}>
          <option value="ja">日本語</option>
          <option value="en">English</option>
        </Select>
      </Field>
      <Field name="zone" label={t('zone')}>
        <Select defaultValue={kind.zone}>
          {ZONES.map((zone) => (
            <option key={zone} value={zone}>
              {t(`zones.${zone}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="edition" label={t('edition')}>
        <Select defaultValue={kind.editionId ?? ''}>
          <option value="">{t('firstDay')}</option>
          {editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </Select>
      </Field>
      {hasWindow ? (
        <Field name="moment" label={t('moment')}>
          <Select defaultValue={kind.moment}>
            {MOMENTS.map((moment) => (
              <option key={moment} value={moment}>
                {t(`moments.${moment}`)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field name="percent" label={t('percent')}>
        <Select defaultValue={String(kind.percent)}>
          {PERCENTS.map((percent) => (
            <option key={percent} value={percent}>
              {percent === 100 ? t('usual') : t('times', { times: percent / 100 })}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="seed" label={t('seed')}>
        <TextInput type="number" min={0} max={2_147_483_647} defaultValue={String(kind.seed)} />
      </Field>
      <Checkbox name="answers" value="yes" defaultChecked={kind.withAnswers}>
        {t('withAnswers')}
      </Checkbox>
      <Button>{t('show')}</Button>
    </Form>
  );
}
