export type { Reason } from './feasibility.ts';
export { seedCommitment } from './lottery.ts';
export { MATCHING_VERSION, matchMarket } from './match.ts';
export type { Matching } from './match.ts';
export type { Refusal } from './refusals.ts';
export type { MatchResult, Meeting } from './result.ts';
export type { Market, MarketFile } from './schema.ts';
