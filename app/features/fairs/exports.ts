export { FairDates } from './components/fair-dates.tsx';
export { fairData, typedOfFair, type FairData } from './fair-data.ts';
