export type { Booth } from './booth.ts';
export type { Hard } from './hard.ts';
export { companyFacts, participantFacts } from './facts.ts';
export { WishOffer } from './components/wish-offer.tsx';
