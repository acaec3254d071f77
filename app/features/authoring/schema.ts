import { z } from 'zod';
import { STATUSES } from './statuses.ts';

const line = (longest: number) => z.string().trim().max(longest, 'tooLong');

/** A bank as a form names it: a title in either language, or both. */
export const bankFormSchema = z
  .object({ titleJa: line(200), titleEn: line(200), about: line(4_000).default('') })
  .refine(({ titleJa, titleEn }) => titleJa !== '' || titleEn !== '', {
    path: ['titleJa'],
    message: 'required',
  });

export type BankForm = z.infer<typeof bankFormSchema>;

/** Filters and place in the list of a bank's questions; what cannot be meant is left out. */
const listSchema = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  kind: z
    .string()
    .regex(/^[a-z-]{1,30}$/u)
    .nullable()
    .catch(null)
    .default(null),
  status: z.enum(STATUSES).nullable().catch(null).default(null),
  tag: z.string().min(1).max(120).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type ListFilter = z.infer<typeof listSchema>;

/** The words that are searched: all of them must be found. */
export function termsOf(q: string): string[] {
  return q.split(/\s+/u).filter(Boolean).slice(0, 8);
}

export const statusFormSchema = z.object({ status: z.enum(STATUSES) });

/** The filter that an address names. */
export function readFilter(search: URLSearchParams): ListFilter {
  const given = [...search].filter(([, value]) => value !== '');
  return listSchema.parse(Object.fromEntries(given));
}

/** What is asked for when an import is applied. */
export const applyFormSchema = z.object({
  seen: z.string().regex(/^[0-9a-f]{64}$/u),
  status: z.enum(STATUSES).catch('draft').default('draft'),
  heading: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});

/** Which items of a file are shown: all, those of one outcome, or those that lose something. */
const SHOWN_ITEMS = [
  ...(['all', 'lossy', 'new', 'changed', 'described', 'unchanged', 'not-carried'] as const),
] as const;
export type ShownItems = (typeof SHOWN_ITEMS)[number];

const shownSchema = z.object({
  show: z.enum(SHOWN_ITEMS).catch('all').default('all'),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
});

/** Which items an address asks for. */
export function readShown(search: URLSearchParams): z.infer<typeof shownSchema> {
  return shownSchema.parse(Object.fromEntries(search));
}
