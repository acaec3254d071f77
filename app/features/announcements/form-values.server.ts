import type { Context } from '#app/platform/context.server.ts';
import { AUDIENCE_PARTS, choiceField } from './fields.ts';
import { codesOf, type Announcement } from './queries.server.ts';

const EMPTY = { title: '', body: '' };

/** What stands in the fields of an announcement's form. */
export async function formValues(
  ctx: Context,
  { words, audience }: Pick<Announcement, 'words' | 'audience'>,
): Promise<Record<string, string>> {
  const ticked = AUDIENCE_PARTS.flatMap((part) =>
    (audience[part] ?? []).map((value) => [choiceField(part, String(value)), 'on'] as const),
  );
  const codes = await codesOf(ctx, audience.organisations ?? []);
  const said = { ja: words.ja ?? EMPTY, en: words.en ?? EMPTY };
  return {
    titleJa: said.ja.title,
    bodyJa: said.ja.body,
    titleEn: said.en.title,
    bodyEn: said.en.body,
    arrivalGroups: (audience.arrivalGroups ?? []).join(' '),
    codes: codes.join(' '),
    ...Object.fromEntries(ticked),
  };
}
