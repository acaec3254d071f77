import { PROFILE_FIELDS, type ProfileField } from './profile-choices.ts';

/** The version of the words that are agreed to: they stand in the messages and change with it. */
export const CONSENT_TEXT = '2026-11';

/** When a fair takes and shows profiles. */
export interface FairTimes {
  opensAt: Date;
  endsAt: Date;
  publishedUntil: Date;
}

/** Whether a profile may be published for a fair: from its opening until it is over. */
export function takesProfiles({ opensAt, endsAt }: FairTimes, now: Date): boolean {
  return opensAt <= now && now < endsAt;
}

/** A consent that stands: for one company, or for all that have none of their own. */
export interface Standing {
  companyId: string | null;
  fields: readonly string[];
}

/** What a company sees: what was agreed for it alone, else what was agreed for all; null for nothing. */
export function fieldsFor(
  standing: readonly Standing[],
  companyId: string,
): readonly string[] | null {
  const own = standing.find((consent) => consent.companyId === companyId);
  const consent = own ?? standing.find((each) => each.companyId === null);
  return consent && consent.fields.length > 0 ? consent.fields : null;
}

/** The fields among some names, in the order of the profile. */
export function readFields(names: readonly string[]): ProfileField[] {
  return PROFILE_FIELDS.filter((field) => names.includes(field));
}

/** Whether two consents agree to the same. */
export const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((field) => other.includes(field));
