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

/** The fields among some names, in the order of the profile. */
export function readFields(names: readonly string[]): ProfileField[] {
  return PROFILE_FIELDS.filter((field) => names.includes(field));
}

/** What somebody agrees to. */
interface Agreed {
  fields: readonly string[];
  textVersion: string;
  endsAt: Date;
}

/** Whether two consents agree to the same fields, by the same words, for as long. */
export const isSame = (one: Agreed, other: Agreed) =>
  one.textVersion === other.textVersion &&
  one.endsAt.getTime() === other.endsAt.getTime() &&
  one.fields.length === other.fields.length &&
  one.fields.every((field) => other.fields.includes(field));
