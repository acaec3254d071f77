import type { Announcement } from '#app/features/announcements/queries.server.ts';
import { parseAnnouncement, type AnnouncementFaults } from '#app/features/announcements/schema.ts';
import {
  audienceOf,
  EVERYONE,
  findPlaces,
  placesOf,
  readAudienceTyped,
  typedOfAudience,
  type AudienceTyped,
} from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readLists } from '#app/platform/http/forms.server.ts';

const WORDS = ['titleJa', 'bodyJa', 'titleEn', 'bodyEn'] as const;
const NOTHING = { title: '', body: '' };
type Typed = Record<(typeof WORDS)[number], string>;

/** The form of an announcement as it is shown again. */
export interface AnnouncementFormState {
  typed: Typed;
  faults: AnnouncementFaults;
  isNoRule: boolean;
  audience: AudienceTyped;
  chosen: Awaited<ReturnType<typeof placesOf>>;
  found: Awaited<ReturnType<typeof findPlaces>> | null;
}

/** What the form says, or the form to be shown again: with faults, or with the organisations searched for. */
export async function takeAnnouncementForm(ctx: Context, request: Request) {
  const list = await readLists(request);
  const one = (name: string) => list(name)[0] ?? '';
  const typed = Object.fromEntries(WORDS.map((name) => [name, one(name)])) as Typed;
  const audience = readAudienceTyped(list);
  const state = { typed, audience, faults: {}, isNoRule: false, found: null };
  // A search that was typed but not sent comes before saving.
  const isSearch = audience.find !== '' && audience.find !== one('foundBy');
  if (one('act') === 'find' || isSearch) {
    const found = await findPlaces(ctx, audience.find);
    return { ok: false as const, state: await shown(ctx, { ...state, found }) };
  }
  const [parsed, rule] = [parseAnnouncement(typed), audienceOf(audience)];
  if (parsed.ok && rule) return { ok: true as const, words: parsed.words, audience: rule };
  const faults = parsed.ok ? {} : parsed.faults;
  const refused = { ...state, faults, isNoRule: rule === null };
  return { ok: false as const, state: await shown(ctx, refused) };
}

/** The form as it begins: of a draft, or empty. */
export async function announcementForm(
  ctx: Context,
  draft: Announcement | null,
): Promise<AnnouncementFormState> {
  const { ja, en } = draft?.words ?? { ja: null, en: null };
  const [japanese, english] = [ja ?? NOTHING, en ?? NOTHING];
  const typed = {
    ...{ titleJa: japanese.title, bodyJa: japanese.body },
    ...{ titleEn: english.title, bodyEn: english.body },
  };
  const audience = typedOfAudience(draft?.audience ?? EVERYONE);
  return shown(ctx, { typed, audience, faults: {}, isNoRule: false, found: null });
}

async function shown(
  ctx: Context,
  state: Omit<AnnouncementFormState, 'chosen'>,
): Promise<AnnouncementFormState> {
  return { ...state, chosen: await placesOf(ctx, state.audience.organisations) };
}
