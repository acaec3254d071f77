import { z } from 'zod';
import { KINDS, LEVELS, ORGANISATION_KINDS, ROLES } from './kinds.ts';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
/** Wide letters and narrow kana are what they look like: the same as in what comes from a file. */
const text = z.string().normalize('NFKC').trim();
const name = text.min(1, 'required').max(200, 'tooLong');
const email = z
  .string()
  .trim()
  .max(254, 'tooLong')
  .pipe(z.email({ error: 'email' }));
const day = z.iso.date({ error: 'date' });
const id = z.uuid({ error: 'required' });

/** What is known of a person besides their posts. */
export const personSchema = z.object({
  legalName: name,
  displayName: name,
  kana: optional(text.max(200, 'tooLong')),
  locale: z.enum(['ja', 'en'], { error: 'required' }),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), { error: 'required' }),
  privateEmail: optional(email),
  workEmail: optional(email),
  japaneseLevel: optional(z.enum(LEVELS)),
  arrivalOn: optional(day),
});
export type PersonFields = z.infer<typeof personSchema>;

/** A stay at an organisation. */
export const appointmentSchema = z
  .object({
    kind: z.enum(KINDS, { error: 'required' }),
    jetNumber: optional(text.regex(/^20\d{9}$/u, 'jetNumber')),
    organisationId: id,
    workplaceId: optional(id),
    arrivalGroup: optional(text.max(20, 'tooLong')),
    startsOn: day,
    endsOn: day,
    yearAtStart: z.coerce.number({ error: 'required' }).int().min(1, 'year').max(5, 'year'),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'endsBeforeStart',
  });
export type AppointmentFields = z.infer<typeof appointmentSchema>;

export const leavingSchema = z.object({
  leftOn: day,
  leaving: z.enum(['withdrew', 'not-arrived'], { error: 'required' }),
});

export const transferSchema = z.object({
  organisationId: id,
  workplaceId: optional(id),
  on: day,
});

export const organisationSchema = z.object({
  kind: z.enum(ORGANISATION_KINDS, { error: 'required' }),
  nameJa: name,
  nameEn: name,
  kana: optional(text.max(200, 'tooLong')),
  code: optional(text.regex(/^\d{6}$/u, 'organisationCode')),
  parentId: optional(id),
  email: optional(email),
});
export type OrganisationFields = z.infer<typeof organisationSchema>;

export const mergerSchema = z.object({ intoId: id, on: day });
export const closureSchema = z.object({ on: day });

/** Organisations at which posts are held and their people work. */
export const POST_PLACES = [
  'contracting',
  'host',
  'clair',
  'school',
] as const satisfies readonly (typeof ORGANISATION_KINDS)[number][];

/** Roles that are held on an organisation, with the kinds of it. */
export const ROLE_PLACES: Readonly<Record<string, readonly string[]>> = {
  advisor: ['host'],
  supervisor: ['contracting', 'school', 'host'],
  recruiter: ['company'],
  staff: ['clair', 'host', 'contracting'],
};

export const roleSchema = z.object({
  role: z.enum(ROLES, { error: 'required' }),
  organisationId: optional(id),
  until: optional(day),
});

export const handoverSchema = z.object({
  fromId: id,
  toId: id,
  note: z.string().trim().max(2000, 'tooLong').default(''),
});
