export type { Booth } from './booth.ts';
export { countedOf } from './counted.ts';
export type { Hard } from './hard.ts';
export { companyFacts, participantFacts } from './facts.ts';
export { both, countFree } from './masks.ts';
export { WishOffer } from './components/wish-offer.tsx';
