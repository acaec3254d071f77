import { useTranslations } from 'use-intl';
import { valueIn, type Faults, type Values } from '../section-values.ts';

/** What a section's form holds: what was typed, or what is stored, and what is wrong with it. */
export interface FormState {
  values: Values;
  faults: Faults;
}

/** A form's fields by name: their values, and their faults in words. */
export function useFields({ values, faults }: FormState) {
  const t = useTranslations('career.faults');
  return {
    value: (name: string) => valueIn(values, name),
    chosen: (name: string) => values[name] ?? [],
    isTicked: (name: string) => values[name]?.includes('on') ?? false,
    errors: (name: string) => {
      const fault = faults[name];
      return fault ? [t(fault.code, { most: fault.most ?? 0 })] : null;
    },
  };
}
