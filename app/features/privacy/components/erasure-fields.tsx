import { useTranslations } from 'use-intl';
import { Checkbox, RadioGroup } from '#app/ui/index.ts';
import { CAUSES } from '../rules.ts';

interface ErasureFieldsProps {
  isInPost: boolean;
  typed: Partial<Record<string, string>> | undefined;
  faults: Partial<Record<string, string>> | undefined;
}

/** Why a person is erased, and that it is meant although they hold a post. */
export function ErasureFields({ isInPost, typed, faults }: ErasureFieldsProps) {
  const t = useTranslations('work.erasure');
  return (
    <>
      <RadioGroup
        name="cause"
        legend={t('cause')}
        errors={faults?.cause ? ['accounts.fault.choose'] : undefined}
        choices={CAUSES.map((value) => ({ value, label: t(`causes.${value}`) }))}
        value={typed?.cause ?? null}
      />
      {isInPost ? (
        <>
          <p>{t('inPostNote')}</p>
          <Checkbox name="inPost" value="yes" defaultChecked={typed?.inPost === 'yes'}>
            {t('inPost')}
          </Checkbox>
        </>
      ) : null}
    </>
  );
}
