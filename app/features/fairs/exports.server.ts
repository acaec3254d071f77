export { companiesOfFair, fairOfCompany, openFairs } from './queries.server.ts';
export type { FairView } from './fair-view.ts';
