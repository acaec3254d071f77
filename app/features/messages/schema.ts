import { z } from 'zod';
import { MOST_TEXT } from './rules.ts';
import { hasOtherPlaceholders } from './templates.ts';

const body = z
  .string()
  .trim()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .refine((text) => text.length <= MOST_TEXT, 'long')
  .refine((text) => !hasOtherPlaceholders(text), 'placeholder')
  .default('');

/** A template as its form sends it; one of the two texts is enough. */
export const templateSchema = z
  .object({
    title: z.string().trim().min(1, 'required').max(80, 'long'),
    bodyJa: body,
    bodyEn: body,
    version: z.coerce.number().int().min(0).catch(0),
  })
  .refine(({ bodyJa, bodyEn }) => bodyJa !== '' || bodyEn !== '', {
    path: ['bodyJa'],
    error: 'no-body',
  });
