export { findFair } from './guide.server.ts';
export {
  companiesOfFair,
  fairOfCompany,
  fairsOfCompany,
  fairView,
  openFairs,
} from './queries.server.ts';
export { drawSeeds, holdSeed, type Seed } from './seed.server.ts';
export type { FairView } from './fair-view.ts';
export { slotsOf } from './rules.ts';
