export { digestOf } from './canonical.ts';
export { checkAllocation } from './check-allocation.ts';
export type { Fault, FaultCode } from './faults.ts';
export { CLAIMS, NOT_PROVEN } from './record.ts';
export type { AllocationRecord, Claim } from './record.ts';
export { checkOwnRow, OWN_CHECKS } from './check-own-row.ts';
export type { OwnCheck, OwnChecked, OwnRow } from './check-own-row.ts';
