export * from './accounts.ts';
export * from './certificates.ts';
export * from './courses.ts';
export * from './enrolments.ts';
export * from './events.ts';
export * from './people.ts';
export * from './platform.ts';
export * from './quizzes.ts';
