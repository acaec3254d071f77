export { readMarket, readResult } from './read-market.ts';
export type { FileFault, Reading } from './read-market.ts';
