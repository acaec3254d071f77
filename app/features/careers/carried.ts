import { LIMITS } from './profile-choices.ts';
import type { Profile } from './profile.ts';
import { valuesOf, type Values } from './section-values.ts';

/** A text that is carried into one field of a profile: the section that is that field. */
export interface Carrying {
  field: 'statement' | 'career' | 'projects';
  /** Which of the two texts of the field. */
  locale: 'ja' | 'en';
  how: 'append' | 'replace';
  text: string;
  /** Of a project, which is always added as one of its own. */
  title: string;
  version: number;
}

/** Characters of each field. */
export const FIELD_LIMITS = {
  ...{ statement: LIMITS.text, career: LIMITS.text, projects: LIMITS.project },
} as const;

/** What stands in the field then: after what is there, with a line between, or in its place. */
export function carriedTo(current: string, text: string, how: Carrying['how']): string {
  return how === 'append' && current !== '' ? `${current}\n\n${text}` : text;
}

/** The section of the profile with the text in it, as its form would send it. */
export function carriedValues(profile: Profile, carrying: Carrying): Values {
  const { field, locale, how, text, title } = carrying;
  const values = valuesOf(profile, field);
  if (field !== 'projects') {
    return { ...values, [`${field}.${locale}`]: [carriedTo(profile[field][locale], text, how)] };
  }
  const row = `projects.${profile.projects.length}`;
  return { ...values, [`${row}.title.${locale}`]: [title], [`${row}.text.${locale}`]: [text] };
}
