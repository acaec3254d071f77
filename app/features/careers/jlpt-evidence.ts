import type { Profile } from './profile.ts';

/** What an uploaded result says, and what was said of it. */
export interface Evidence {
  level: string;
  /** As 2030-12. */
  takenOn: string;
  state: 'waiting' | 'verified' | 'refused';
}

/**
 * How a profile's level of the JLPT is known: staff have verified this level and month against an upload, or
 * the person says so. What is known by certificates of this platform is told apart: it is no JLPT.
 */
export function jlptEvidenceOf(
  profile: Pick<Profile, 'jlpt'>,
  evidences: readonly Evidence[],
): 'verified' | 'stated' {
  return evidences.some((one) => one.state === 'verified' && isOf(profile, one))
    ? 'verified'
    : 'stated';
}

/** Whether an upload is of what a profile says now: its level and its month. */
export function isOf({ jlpt }: Pick<Profile, 'jlpt'>, { level, takenOn }: Omit<Evidence, 'state'>) {
  return jlpt !== null && jlpt.level === level && jlpt.takenOn === takenOn;
}
