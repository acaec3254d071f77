import { z } from 'zod';

/** Messages are keys below `certificates.fault`. */
export const certificateNameSchema = z.object({
  name: z
    .string()
    .trim()
    .transform((value) => value.normalize('NFC').replaceAll(/\s+/gu, ' '))
    .pipe(z.string().min(1, 'required').max(100, 'tooLong')),
  katakana: z
    .string()
    .trim()
    .transform((value) => value.normalize('NFKC').replaceAll(/[=\s]+/gu, ' '))
    .pipe(
      z
        .string()
        .max(100, 'tooLong')
        .regex(/^[ァ-ヴー・゠ ]*$/u, 'katakana'),
    )
    .transform((value) => value || null),
});

export type CertificateName = z.infer<typeof certificateNameSchema>;
