import { z } from 'zod';

/** Bits of a slot mask fit one signed integer. */
export const MOST_SLOTS = 30;
export const MOST_TABLES = 12;
const MOST_LISTED = 2_000;

export const JLPT_LEVELS = ['N5', 'N4', 'N3', 'N2', 'N1'] as const;
export const ROLES = ['ALT', 'CIR', 'SEA'] as const;
export const FACTORS = ['jlpt', 'skills', 'place', 'industry', 'visa', 'start', 'years'] as const;

/** ASCII, so that one order of texts serves every language and machine. */
const id = z.string().regex(/^[\w.:-]{1,64}$/u, 'an id is 1 to 64 letters, digits or . : _ -');
const free = z.string().regex(/^[01]+$/u, 'free slots are written with 0 and 1');
const words = z.array(z.string().min(1).max(80)).max(50);
const count = (most: number) => z.int().min(0).max(most);
const day = z.iso.date();
const level = z.enum(JLPT_LEVELS).nullable();

/** How much each factor of a score weighs, unless a fair says otherwise. */
export const WEIGHTS = {
  jlpt: 25,
  skills: 25,
  place: 15,
  industry: 15,
  visa: 10,
  start: 5,
  years: 5,
};

const weights = z
  .strictObject(Object.fromEntries(FACTORS.map((factor) => [factor, count(100)])) as Weighed)
  .default(WEIGHTS);
type Weighed = Record<(typeof FACTORS)[number], z.ZodInt>;

const fair = z.strictObject({
  id,
  /** What the slots are called, in their order: usually when they start. */
  slots: z.array(z.string().min(1).max(40)).min(1).max(MOST_SLOTS),
  /** Meetings a participant may have at most. */
  cap: z.int().min(1).max(MOST_SLOTS),
  seed: z.strictObject({
    commitment: z.string().regex(/^[0-9a-f]{64}$/u, 'a commitment is 64 hexadecimal digits'),
    value: z.string().regex(/^[0-9a-f]{64}$/u, 'a seed is 64 hexadecimal digits'),
  }),
  weights: z
    .strictObject({ participants: weights, companies: weights })
    .default({ participants: weights.parse(undefined), companies: weights.parse(undefined) }),
});

const participant = z.strictObject({
  id,
  /** What stands for them wherever chance or order decides; their id where it is left out. */
  lot: id.optional(),
  /** Keeps the digest of this row from being guessed. */
  salt: z.string().max(64).default(''),
  /** Fewer meetings than the fair allows, where they wish so. */
  cap: z.int().min(1).max(MOST_SLOTS).optional(),
  free,
  /** Acceptable companies, the dearest first. */
  companies: z.array(id).max(MOST_LISTED),
  /** All other companies follow by score. */
  fillByScore: z.boolean().default(false),
  facts: z
    .strictObject({
      role: z.enum(ROLES).nullable().default(null),
      /** From when they can work, as a day. */
      from: day.nullable().default(null),
      statusChange: z.enum(['yes', 'no', 'unsure']).default('unsure'),
      jlpt: level.default(null),
      places: words.default([]),
      /** False: nowhere but in `places`. */
      moves: z.boolean().default(true),
      skills: words.default([]),
      industries: words.default([]),
      years: count(60).default(0),
    })
    .prefault({}),
});

const company = z.strictObject({
  id,
  lot: id.optional(),
  salt: z.string().max(64).default(''),
  /** Meetings it wants at most. */
  seats: z
    .int()
    .min(1)
    .max(MOST_SLOTS * MOST_TABLES),
  booth: z.strictObject({
    name: z.string().max(40).default(''),
    /** Free slots of each table, the first table first. */
    tables: z.array(free).min(1).max(MOST_TABLES),
  }),
  /** Participants it marked, best tier first; within a tier all are alike to it. */
  tiers: z.array(z.array(id).max(20_000)).max(9).default([]),
  /** Marked 見送り: it would not meet them. */
  passed: z.array(id).max(20_000).default([]),
  /** Everybody it has not marked follows by score. */
  fillByScore: z.boolean().default(false),
  /** Hard rules; what is left out or null asks for nothing. */
  requirements: z
    .strictObject({
      roles: z.array(z.enum(ROLES)).default([]),
      jlpt: level.default(null),
      startBy: day.nullable().default(null),
    })
    .prefault({}),
  facts: z
    .strictObject({
      /** Helps with the change of the status of residence. */
      supportsStatusChange: z.boolean().default(false),
      /** The level it would like, which closes out nobody. */
      jlpt: level.default(null),
      startFrom: day.nullable().default(null),
      places: words.default([]),
      remote: z.boolean().default(false),
      skills: words.default([]),
      industry: z.string().max(80).nullable().default(null),
      years: count(60).default(0),
    })
    .prefault({}),
});

const by = {
  author: z.string().min(1).max(120),
  reason: z.string().min(1).max(500),
  at: z.iso.datetime(),
};

/** Constraints of a coordinator; results are never edited. */
const override = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), participant: id, company: id, ...by }),
  z.strictObject({ kind: z.literal('ban'), participant: id, company: id, ...by }),
  z.strictObject({ kind: z.literal('reserve'), company: id, seats: z.int().min(1), ...by }),
  z.strictObject({ kind: z.literal('raise'), participant: id, cap: z.int().min(1).max(30), ...by }),
]);

/** The file of a fair's market: docs/fair-format.md. */
export const marketSchema = z.strictObject({
  format: z.literal(1),
  fair,
  participants: z.array(participant).max(20_000),
  companies: z.array(company).max(2_000),
  overrides: z.array(override).max(10_000).default([]),
});

export type Market = z.output<typeof marketSchema>;
export type MarketFile = z.input<typeof marketSchema>;
