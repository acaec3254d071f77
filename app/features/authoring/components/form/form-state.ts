import { createContext, useContext } from 'react';
import type { FormFields } from '../../form/fields.ts';
import { useFaultWords } from '../loss-list.tsx';

/** What stands in a form, and what is wrong with it. */
export interface FormState {
  fields: FormFields;
  faults: readonly { field: string; code: string }[];
}

export const FormContext = createContext<FormState>({ fields: {}, faults: [] });

/** What a field was last filled with, and its faults in words. */
export function useField(name: string): { value: string; errors: string[] | null } {
  const { fields, faults } = useContext(FormContext);
  const words = useFaultWords();
  const own = faults.filter(({ field }) => field === name).map(({ code }) => words(code));
  return { value: fields[name] ?? '', errors: own.length > 0 ? own : null };
}
