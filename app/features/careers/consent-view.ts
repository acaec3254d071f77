import type { Words } from '#app/features/candidates/exports.ts';
import type { ProfileField } from './profile-choices.ts';

/** A consent that stands, with the company it is for; null for all that have none of their own. */
export interface StandingView {
  company: { id: string; name: Words } | null;
  fields: ProfileField[];
  givenAt: string;
}

/** Who saw which fields of somebody's cards. */
export interface ViewOfProfile {
  company: Words;
  /** Null once they have left. */
  viewer: string | null;
  fields: ProfileField[];
  /** Names of files, where these were opened. */
  files: string[];
  place: 'list' | 'page' | 'file';
  lastAt: string;
  times: number;
}
