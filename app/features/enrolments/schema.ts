import { z } from 'zod';

/** The three questions of the first visit; each may be left out. */
export const firstVisitSchema = z.object({
  knowledge: z.enum(['nothing', 'hiragana', 'both', 'more']).optional(),
  arrivalOn: z.iso.date().optional(),
  romaji: z.enum(['on', 'off']).optional(),
});
export type FirstVisit = z.infer<typeof firstVisitSchema>;
