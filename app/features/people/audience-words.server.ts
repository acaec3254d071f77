import { inArray } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Audience } from './audience.ts';

type Name = Record<Locale, string>;
type Names = ReadonlyMap<string, Name>;

/** Names of the organisations that rules speak of. */
export async function namesOfPlaces(
  ctx: Pick<Context, 'db'>,
  rules: readonly Audience[],
): Promise<Map<string, Name>> {
  const ids = [...new Set(rules.flatMap((rule) => rule.organisations ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: organisations.id, ja: organisations.nameJa, en: organisations.nameEn })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  return new Map(rows.map(({ id, ja, en }) => [id, { ja, en }]));
}

/** Who a rule means, in words of one language: each part that it has, or that it is for everyone. */
export function audienceWords(rule: Audience, names: Names, locale: Locale): string {
  const t = translator(locale);
  const part = <T>(values: readonly T[] | undefined, word: (value: T) => string) =>
    values ? [values.map(word).join(t('work.audience.or'))] : [];
  const parts = [
    ...part(rule.roles, (role) => t(`work.audience.roles.${role}`)),
    ...part(rule.kinds, (kind) => t(`work.audience.kinds.${kind}`)),
    ...part(rule.years, (year) => t('work.audience.year', { year })),
    ...part(rule.phases, (phase) => t(`work.audience.phases.${phase}`)),
    ...part(rule.levels, (level) => t(`work.audience.levels.${level}`)),
    ...part(rule.arrivalGroups, (group) => t('work.audience.group', { group })),
    ...part(rule.organisations, (id) => {
      const name = names.get(id)?.[locale];
      return name ? t('work.audience.place', { name }) : t('work.audience.removed');
    }),
  ];
  return parts.length > 0 ? parts.join(t('work.audience.and')) : t('work.audience.everyone');
}
