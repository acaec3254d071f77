export { findFair } from './guide.server.ts';
export {
  companiesOfFair,
  fairOfCompany,
  fairsOfCompany,
  fairView,
  openFairs,
} from './queries.server.ts';
export { commitmentOf, drawSeeds, holdSeed } from './seed.server.ts';
export type { FairView } from './fair-view.ts';
