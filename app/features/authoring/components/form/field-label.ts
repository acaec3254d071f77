import { useTranslations } from 'use-intl';

/** Fields of the form by the names of their labels; lines have a number at the end. */
const LABELS = {
  ...({ 'prompt-ja': 'promptJa', 'body-ja': 'bodyJa', 'explain-ja': 'explainJa' } as const),
  ...({ 'wrong-ja': 'wrongJa', options: 'options', pairs: 'pairs', accepted: 'accepted' } as const),
  ...({ alternatives: 'alternatives', near: 'near', shown: 'shown', value: 'value' } as const),
  ...({ tolerance: 'tolerance', units: 'units', tiles: 'tiles', spare: 'spare' } as const),
  ...({ model: 'model', most: 'limit', correct: 'correct', name: 'name' } as const),
  ...({ category: 'category', 'tag-other': 'tagOther', status: 'status' } as const),
} as const;

const isLabelled = (field: string): field is keyof typeof LABELS => Object.hasOwn(LABELS, field);

/** What a field is called, for the list of all faults; empty where it has no label. */
export function useFieldLabel(): (field: string) => string {
  const t = useTranslations('work.banks.form');
  return (field) => {
    const [, list, number = ''] = /^(option|left)-ja-(\d+)$/u.exec(field) ?? [];
    if (list) return t(list === 'left' ? 'pair' : 'option', { number });
    return isLabelled(field) ? t(LABELS[field]) : '';
  };
}
