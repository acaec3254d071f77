import { z } from 'zod';
import { CAUSES } from './rules.ts';

export const erasureSchema = z.object({
  cause: z.enum(CAUSES, 'choose'),
  /** Said where the person holds a post. */
  inPost: z.literal('yes').optional(),
  password: z.string().max(256, 'passwordLong').optional(),
});

export const archiveSchema = z.object({
  password: z.string().min(1, 'required').max(256, 'passwordLong'),
});
