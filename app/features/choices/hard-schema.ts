import { z } from 'zod';
import { LEVELS, ROLES, type Hard } from './hard.ts';

const hardSchema = z.object({
  roles: z.array(z.enum(ROLES)).default([]),
  jlpt: z.enum(LEVELS).nullable().default(null),
  startBy: z.iso.date().nullable().default(null),
});

/** The hard rules that are stored; none where nothing is. */
export const readHard = (stored: unknown): Hard => hardSchema.parse(stored ?? {});
