export { bookableSlots } from './bookable-slots.ts';
export { FairDates } from './components/fair-dates.tsx';
export { fairData, typedOfFair, type FairData } from './fair-data.ts';
export { slotsOf } from './rules.ts';
