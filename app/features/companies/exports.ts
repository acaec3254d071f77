export { ContentView } from './components/content-view.tsx';
export { useContentWords } from './components/use-content-words.ts';
export { EMPTY, type Content, type SectionRule } from './content.ts';
export { JOB_SECTIONS } from './job-fields.ts';
export { PAGE_SECTIONS, PREFECTURE_CODES } from './page-fields.ts';
export { PREFECTURES, findPrefecture, type Region } from './prefectures.ts';
export { readContent } from './read-content.ts';
export { missingInJob, missingInPage, requirementsOf, type Requirements } from './rules.ts';
export { INDUSTRIES, JLPT_LEVELS, OCCUPATIONS, TASK_LEVELS, TASKS } from './work-choices.ts';
