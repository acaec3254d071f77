import {
  audienceOf,
  countAudience,
  findPlaces,
  placesOf,
  readAudienceTyped,
  type Audience,
  type AudienceTyped,
} from '#app/features/people/exports.server.ts';
import {
  EDITION_FIELDS,
  editionSchema,
  parseTyped,
  type EditionFields,
  type EditionTyped,
  type Faults,
} from '#app/features/enrolments/schema.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readLists } from '#app/platform/http/forms.server.ts';

/** What the form of an edition was sent with. */
interface Sent {
  typed: EditionTyped;
  audience: AudienceTyped;
  rule: Audience | null;
  act: 'save' | 'find' | 'count';
  /** The rule whose number of people the form has shown. */
  counted: string;
  courseSlug: string;
}

/** The form of an edition as it is shown again. */
export interface EditionFormState {
  courseSlug?: string;
  typed: EditionTyped;
  faults: Faults;
  audience: AudienceTyped;
  chosen: Awaited<ReturnType<typeof placesOf>>;
  found: Awaited<ReturnType<typeof findPlaces>> | null;
  counted: { rule: string; people: number } | null;
  /** Whether to save is to be pressed again, now that the number has been seen. */
  asks: boolean;
}

/** Reads the form; a search that was typed but not sent comes before saving. */
export async function readEditionForm(request: Request): Promise<Sent> {
  const list = await readLists(request);
  const one = (name: string) => list(name)[0] ?? '';
  const audience = readAudienceTyped(list);
  const pressed = one('act');
  const isSearch = audience.find !== '' && audience.find !== one('foundBy');
  return {
    typed: Object.fromEntries(EDITION_FIELDS.map((name) => [name, one(name)])) as EditionTyped,
    ...{ audience, rule: audienceOf(audience), counted: one('counted') },
    act: pressed === 'count' ? 'count' : pressed === 'find' || isSearch ? 'find' : 'save',
    courseSlug: one('course'),
  };
}

/**
 * What can be saved: fields without fault and a rule whose number of people the coordinator has seen.
 * Otherwise the form as it is to be shown again.
 */
export async function checkEditionForm(
  ctx: Context,
  sent: Sent,
): Promise<
  { ok: true; fields: EditionFields; audience: Audience } | { ok: false; state: EditionFormState }
> {
  const parsed = sent.act === 'save' ? parseTyped(editionSchema, sent.typed) : null;
  const faults = parsed?.ok === false ? parsed.faults : {};
  if (!sent.rule)
    return { ok: false, state: await formState(ctx, sent, { ...faults, audience: 'audience' }) };
  const isSeen = sent.counted === JSON.stringify(sent.rule);
  if (parsed?.ok && isSeen) return { ok: true, fields: parsed.value, audience: sent.rule };
  const state = await formState(ctx, sent, faults);
  return { ok: false, state: { ...state, asks: parsed?.ok === true } };
}

/** The form as it was sent, with what was found and how many people its rule means. */
export async function formState(
  ctx: Context,
  sent: Pick<Sent, 'typed' | 'audience' | 'rule'> & { act?: Sent['act']; courseSlug?: string },
  faults: Faults,
): Promise<EditionFormState> {
  const { typed, audience, rule, act, courseSlug } = sent;
  return {
    ...{ typed, faults, audience, asks: false, ...(courseSlug ? { courseSlug } : {}) },
    chosen: await placesOf(ctx, audience.organisations),
    found: act === 'find' ? await findPlaces(ctx, audience.find) : null,
    counted: rule && { rule: JSON.stringify(rule), people: await countAudience(ctx, rule) },
  };
}
