import { z } from 'zod';
import { faultsOfTimes } from './rules.ts';

/** Messages are keys below `work.fairs.fault`. */
const line = (most: number) => z.string().trim().min(1, 'required').max(most, 'tooLong');
const day = z.iso.date({ error: 'day' });
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time');

/** Booths with tickets of the queue, meetings booked before, or both. */
export const FAIR_MODES = ['both', 'booked', 'open'] as const;

const cap = z.coerce.number({ error: 'cap' }).int('cap').min(1, 'cap').max(30, 'cap');

/** Meetings that one person may have, set alone. */
export const capSchema = z.object({ cap });

/** A fair as a coordinator fills it in: days and times in Japan; `opensOn` begins, the others end. */
export const fairSchema = z
  .object({
    slug: z
      .string()
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'slug')
      .max(60, 'tooLong'),
    nameJa: line(120),
    nameEn: line(120),
    venueJa: line(200),
    venueEn: line(200),
    day,
    from: time,
    to: time,
    slotMinutes: z.coerce
      .number({ error: 'minutes' })
      .int('minutes')
      .min(5, 'minutes')
      .max(120, 'minutes'),
    mode: z.enum(FAIR_MODES, { error: 'required' }),
    cap,
    ticketMinutes: z.coerce
      .number({ error: 'ticketMinutes' })
      .int('ticketMinutes')
      .min(5, 'ticketMinutes')
      .max(60, 'ticketMinutes'),
    opensOn: day,
    choicesOn: day,
    publishedOn: day,
  })
  .check(({ value, issues }) => {
    if (issues.length > 0) return;
    for (const [path, message] of faultsOfTimes(value)) {
      issues.push({ code: 'custom', path: [path], message, input: value });
    }
  });
export type FairFields = z.infer<typeof fairSchema>;

/** The booth of a company, and how many tables it has. */
export const boothSchema = z.object({
  booth: z.string().trim().max(20, 'tooLong'),
  tables: z.coerce.number({ error: 'tables' }).int('tables').min(1, 'tables').max(3, 'tables'),
});

export const admissionSchema = boothSchema.extend({ company: z.uuid('required') });

export const removalSchema = z.object({ reason: line(1000) });
