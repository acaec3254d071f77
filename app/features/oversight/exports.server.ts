export { isCounted, isCountedFor, standingCounts } from './filters.server.ts';
export { FURTHEST_BEHIND_FIRST, learnersFound, type LearnerFilter } from './learners.server.ts';
