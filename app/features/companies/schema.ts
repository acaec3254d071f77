import { z } from 'zod';
import type { Content } from './content.ts';
import { isCorporateNumber, plainDigits } from './corporate-number.ts';

/** What a company said of itself or of a job, as it is stored. */
export const contentSchema: z.ZodType<Content> = z.object({
  texts: z.record(z.string(), z.string()),
  chosen: z.record(z.string(), z.array(z.string())),
});

/** Messages of these schemas are keys below `company.fault`. */
const line = (most: number) => z.string().trim().min(1, 'required').max(most, 'tooLong');

const email = z
  .string()
  .trim()
  .max(254, 'email')
  .pipe(z.email({ error: 'email' }));

/** A company that asks to take part. */
export const registrationSchema = z.object({
  nameJa: line(120),
  nameEn: line(120),
  kana: line(120),
  corporateNumber: z.string().transform(plainDigits).refine(isCorporateNumber, 'corporateNumber'),
  address: line(200),
  askerName: line(120),
  askerEmail: email,
  purpose: line(2000),
});

export const refusalSchema = z.object({ reason: line(1000) });

/** Somebody who is invited to recruit for a company. */
export const recruiterSchema = z.object({
  name: line(120),
  email,
  rank: z.enum(['owner', 'member']),
});
