import { z } from 'zod';

const name = z.string().min(1).max(64);
const whole = z.int().min(0);

/** A held place: who meets whom, at which table of the booth (from 1), in which slot (from 0). */
const meeting = z.strictObject({ participant: name, company: name, table: z.int(), slot: z.int() });

/** A pair that was taken out of the market because no timetable was found with it. */
const struckPair = z.strictObject({
  participant: name,
  company: name,
  reason: z.literal('no-joint-timetable'),
  /** In which round, from 1. */
  round: z.int().min(1),
});

/** What matching gives, in an order that no row of the market decides: docs/fair-format.md. */
export const resultSchema = z.strictObject({
  format: z.literal(1),
  fair: name,
  /** Of the algorithm: the same market under the same version gives the same result. */
  version: z.string().max(40),
  meetings: z.array(meeting).max(200_000),
  struck: z.array(struckPair).max(200_000),
  figures: z.strictObject({
    rounds: whole,
    /** Chosen pairs that the first timetable had no place for, and the least any could leave. */
    firstUnplaced: whole,
    hallBound: whole,
    /** Participants with no meeting, and the Gini coefficient of meetings among all. */
    withNone: whole,
    gini: z.number().min(0).max(1),
  }),
});

export type MatchResult = z.output<typeof resultSchema>;
export type Meeting = MatchResult['meetings'][number];
