/** What a profile may say where it chooses from a list; the words stand in the messages. */
export {
  INDUSTRIES,
  JLPT_LEVELS,
  OCCUPATIONS,
  TASK_LEVELS,
  TASKS,
} from '#app/features/companies/exports.ts';

/** The longest texts of a profile in characters, `text` of 自己PR and 職務要約; and how many can-do statements. */
export const LIMITS = { line: 80, skills: 300, project: 600, text: 1_200, canDo: 30 } as const;

export const DEGREES = ['bachelor', 'master', 'doctor', 'other'] as const;

/** 普通自動車免許; `automatic` is AT限定. */
export const LICENCES = ['none', 'automatic', 'manual'] as const;

export const MOVES = ['yes', 'within', 'no'] as const;

/** How well a language other than the first and Japanese is used. */
export const LANGUAGE_USES = ['everyday', 'work', 'fluent'] as const;

/** ISO 639-1; the words come from `Intl.DisplayNames`. */
export const LANGUAGES = [
  ...(['en', 'zh', 'ko', 'fr', 'de', 'es', 'pt', 'it', 'ru', 'vi', 'id', 'th', 'tl'] as const),
  ...(['ms', 'mn', 'hi', 'bn', 'my', 'ne', 'si', 'ar', 'nl', 'sv', 'fi', 'pl', 'af'] as const),
] as const;

/** 在留資格, as far as people of the programme have them. */
export const RESIDENCE_STATUSES = [
  ...(['instructor', 'specialist', 'permanent', 'spouse', 'long-term', 'other'] as const),
] as const;

/** Whether a change of the status of residence is needed for the work that is sought. */
export const CHANGES = ['yes', 'no', 'unsure'] as const;

/** What a published profile is made of: each is agreed to by itself. */
export const PROFILE_FIELDS = [
  ...(['kind', 'available', 'occupations', 'industries', 'places', 'tasks', 'jlpt'] as const),
  ...(['learning', 'languages', 'degree', 'licence', 'skills', 'statement', 'career'] as const),
  ...(['projects', 'pay', 'residence', 'employer'] as const),
] as const;

export type ProfileField = (typeof PROFILE_FIELDS)[number];
