import { z } from 'zod';

/** Why a coordinator erases somebody: codes alone, for a text could name whom it is about. */
export const CAUSES = ['asked', 'mistaken', 'left'] as const;

export const erasureSchema = z.object({
  cause: z.enum(CAUSES, 'choose'),
  /** Said where the person holds a post. */
  inPost: z.literal('yes').optional(),
  password: z.string().max(256, 'passwordLong').optional(),
});

export const archiveSchema = z.object({
  password: z.string().min(1, 'required').max(256, 'passwordLong'),
});
