export type { Content } from './content.ts';
export { companyOf } from './policy.ts';
export { PREFECTURES, prefectureOf, type Region } from './prefectures.ts';
export { requirementsOf, type Requirements } from './rules.ts';
export { INDUSTRIES, JLPT_LEVELS, OCCUPATIONS, TASK_LEVELS, TASKS } from './work-choices.ts';
