import type { SectionRule } from './content.ts';
import { PREFECTURES } from './prefectures.ts';
import { INDUSTRIES } from './work-choices.ts';

/** How many people work there, from and to. */
export const SIZES = ['to-20', 'to-50', 'to-100', 'to-300', 'to-1000', 'over-1000'] as const;

export const PREFECTURE_CODES = PREFECTURES.map(({ code }) => code);

/** What a company says of itself. */
export const PAGE_SECTIONS: readonly SectionRule[] = [
  {
    name: 'about',
    fields: [
      { name: 'about', kind: 'text', both: true, most: 1200 },
      { name: 'industry', kind: 'one', choices: INDUSTRIES },
      { name: 'size', kind: 'one', choices: SIZES },
      { name: 'site', kind: 'link', optional: true },
    ],
  },
  {
    name: 'where',
    fields: [
      { name: 'prefecture', kind: 'one', choices: PREFECTURE_CODES },
      { name: 'address', kind: 'line', both: true, most: 200 },
    ],
  },
  {
    name: 'jets',
    fields: [
      { name: 'jets', kind: 'text', both: true, most: 1200 },
      { name: 'international', kind: 'text', both: true, most: 600, optional: true },
    ],
  },
];
