import type { Employer } from './employer-mask.ts';
import type { LearningEvidence } from './learning-evidence.ts';
import type { Profile } from './profile.ts';

/** All that the pages of one's own profile show. */
export interface ProfilePage {
  profile: Profile;
  version: number;
  updatedAt: string | null;
  learning: LearningEvidence;
  jlptEvidence: 'verified' | 'stated';
  /** Of the latest post: whose prompts are shown. */
  kind: 'ALT' | 'CIR' | 'SEA';
  /** The last day of the latest post. */
  endsOn: string | null;
  employer: Employer | null;
}
