export { isCounted, standingIs } from './filters.server.ts';
