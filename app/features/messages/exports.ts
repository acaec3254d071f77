export { mayReadReports } from './policy.ts';
export type { SendFault, Side } from './rules.ts';
