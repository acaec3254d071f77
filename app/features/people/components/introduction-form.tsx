import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Field, Select, TextInput, withoutReadings } from '#app/ui/index.ts';
import { COUNTRIES, FOODS, HOBBIES, JOBS, OTHER, PLACES } from '../self-introduction/choices.ts';
import type { Word } from '../self-introduction/choices.ts';
import type { FactKey, Facts } from '../self-introduction/facts.ts';
import { readKana, readKatakana } from '../self-introduction/kana.ts';

type FormProps = { facts: Facts; faults: ReadonlySet<FactKey>; onChange: (facts: Facts) => void };

/** Everything the sentences are made of. It is not a form that is sent: each key counts at once. */
export function IntroductionForm(props: FormProps) {
  const t = useTranslations('pages.introduction');
  const { facts } = props;
  return (
    <div className="introduction-form">
      <Text {...props} fact="name" label={t('name')} />
      <Text {...props} fact="nameKana" label={t('nameKana')} hint={t('kanaHint')} />
      <Choice {...props} fact="country" label={t('country')} words={COUNTRIES} own />
      {facts.country === OTHER ? (
        <Text {...props} fact="countryWord" label={t('otherWord')} hint={t('kanaHint')} />
      ) : null}
      <Text {...props} fact="city" label={t('city')} optional />
      <Text {...props} fact="cityKana" label={t('cityKana')} hint={t('cityHint')} optional />
      <Choice {...props} fact="hobby" label={t('hobby')} words={HOBBIES} own />
      {facts.hobby === OTHER ? (
        <Text {...props} fact="hobbyWord" label={t('otherWord')} hint={t('kanaHint')} />
      ) : null}
      <Choice {...props} fact="food" label={t('food')} words={FOODS} own />
      {facts.food === OTHER ? (
        <Text {...props} fact="foodWord" label={t('otherWord')} hint={t('kanaHint')} />
      ) : null}
      <Choice {...props} fact="job" label={t('job')} words={JOBS} />
      <Choice {...props} fact="place" label={t('place')} words={PLACES} none />
      {facts.place ? (
        <Text {...props} fact="placeName" label={t('placeName')} hint={t('placeHint')} optional />
      ) : null}
    </div>
  );
}

type TextProps = FormProps & { fact: FactKey; label: string; hint?: string; optional?: boolean };

const LATIN: readonly FactKey[] = ['name', 'city'];

function Text({ facts, faults, onChange, fact, label, hint, optional }: TextProps) {
  const t = useTranslations('pages.introduction');
  const isKana = !LATIN.includes(fact);
  const read = fact === 'placeName' ? readKana : readKatakana;
  const fault = fact === 'placeName' ? t('faultName') : t('fault');
  const set = (value: string) => onChange({ ...facts, [fact]: value });
  return (
    <Field
      name={`introduction-${fact}`}
      label={label}
      hint={hint}
      optional={optional}
      errors={faults.has(fact) ? [fault] : null}
    >
      <TextInput
        value={facts[fact]}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        lang={isKana ? 'ja' : undefined}
        onChange={(event) => set(event.target.value)}
        onBlur={() => isKana && set(read(facts[fact]) ?? facts[fact])}
      />
    </Field>
  );
}

type ChoiceProps = FormProps & {
  fact: FactKey;
  label: string;
  words: readonly Word[];
  /** Whether a word of one's own can be given. */
  own?: boolean;
  /** Whether nothing can be chosen. */
  none?: boolean;
};

function Choice({ facts, onChange, fact, label, words, own, none }: ChoiceProps): ReactNode {
  const t = useTranslations('pages.introduction');
  const isJapanese = useLocale() === 'ja';
  return (
    <Field name={`introduction-${fact}`} label={label}>
      <Select
        value={facts[fact]}
        onChange={(event) => onChange({ ...facts, [fact]: event.target.value })}
      >
        {none ? <option value="">{t('noPlace')}</option> : null}
        {words.map(({ id, jp, en }) => (
          <option key={id} value={id}>
            {isJapanese ? withoutReadings(jp) : en.replace(/^an? (?=[A-Z])/, '')}
          </option>
        ))}
        {own ? <option value={OTHER}>{t('other')}</option> : null}
      </Select>
    </Field>
  );
}
