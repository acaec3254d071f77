export { isCounted, standingCounts } from './filters.server.ts';
