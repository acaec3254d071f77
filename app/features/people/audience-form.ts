import type { AudienceTyped } from './audience-choices.ts';
import { audienceSchema, type Audience } from './audience.ts';

/** What was typed into the fields of a rule; `list` gives the values of a field. */
export function readAudienceTyped(list: (name: string) => string[]): AudienceTyped {
  const one = (name: string) => (list(name)[0] ?? '').trim();
  return {
    ...{ kinds: list('kinds'), years: list('years'), phases: list('phases') },
    ...{ roles: list('roles'), levels: list('levels') },
    arrivalGroups: one('arrivalGroups'),
    organisations: [...new Set(list('organisations'))],
    find: one('find'),
  };
}

/** The rule that a form means, or null where it means none that can be. */
export function audienceOf(typed: AudienceTyped): Audience | null {
  const some = <T>(values: readonly T[]) => (values.length > 0 ? values : undefined);
  const groups = typed.arrivalGroups
    .normalize('NFKC')
    .split(/[\s,、・]+/u)
    .filter(Boolean);
  const parsed = audienceSchema.safeParse({
    version: 1,
    kinds: some(typed.kinds),
    years: some(typed.years.map(Number)),
    phases: some(typed.phases),
    roles: some(typed.roles),
    levels: some(typed.levels),
    arrivalGroups: some([...new Set(groups)]),
    organisations: some(typed.organisations),
  });
  if (!parsed.success) return null;
  return Object.fromEntries(
    Object.entries(parsed.data).filter(([, value]) => value !== undefined),
  ) as Audience;
}

/** A rule as the form that changes it begins. */
export function typedOfAudience(rule: Audience): AudienceTyped {
  return {
    ...{ kinds: rule.kinds ?? [], years: (rule.years ?? []).map(String) },
    ...{ phases: rule.phases ?? [], roles: rule.roles ?? [], levels: rule.levels ?? [] },
    arrivalGroups: (rule.arrivalGroups ?? []).join(' '),
    organisations: rule.organisations ?? [],
    find: '',
  };
}
