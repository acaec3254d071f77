import { useLocale, useTranslations } from 'use-intl';
import type { FieldRule } from '../content.ts';
import { findPrefecture } from '../prefectures.ts';

type Lookup = ((key: string, values?: Record<string, string>) => string) & {
  has: (key: string) => boolean;
};

/** Fields whose choices are a list that people choose from too. */
const SHARED: Record<string, string> = {
  industry: 'industries',
  occupation: 'occupations',
  niceOccupations: 'occupations',
};

/** The words of what pages and jobs say: of fields, inputs, hints and choices. */
export function useContentWords() {
  const t = useTranslations('jobs') as unknown as Lookup;
  const shared = useTranslations('careerChoices') as unknown as Lookup;
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  const label = ({ name }: Pick<FieldRule, 'name'>) => t(`fields.${name}`);
  return {
    label,
    /** Of one of the two inputs of what is said in both languages, too. */
    input: (field: FieldRule, input: string) => {
      if (!field.both) return label(field);
      return t(input.endsWith('Ja') ? 'inJapanese' : 'inEnglish', { label: label(field) });
    },
    hint: ({ name }: FieldRule) => (t.has(`hints.${name}`) ? t(`hints.${name}`) : undefined),
    choice: ({ name }: Pick<FieldRule, 'name'>, value: string) => {
      if (/refectures?$/.test(name)) return findPrefecture(value)?.[locale] ?? value;
      const list = SHARED[name];
      if (list) return shared(`${list}.${value}`);
      return t(`choices.${/^(?:japanese|english)-/.test(name) ? 'level' : name}.${value}`);
    },
    /** What is wrong with an input; of a number, within which range it is asked. */
    fault: ({ least = 0, most = 0 }: FieldRule, fault: string) => {
      const [from = '', to = ''] = [least, most].map((bound) => number.format(bound));
      return t(`fault.${fault}`, { least: from, most: to });
    },
    /** A number with what it counts. */
    counted: ({ name }: FieldRule, value: string) => {
      const written = number.format(Number(value));
      return t.has(`units.${name}`) ? t(`units.${name}`, { value: written }) : written;
    },
  };
}
