/** What the check can find wrong. */
export type FaultCode =
  | 'fair'
  | 'seed'
  | 'unknown'
  | 'not-feasible'
  | 'twice'
  | 'cap'
  | 'seats'
  | 'no-such-place'
  | 'not-free'
  | 'participant-clash'
  | 'table-clash'
  | 'pin-missed'
  | 'blocking-pair'
  | 'struck-and-met'
  | 'struck-infeasible'
  | 'struck-for-nothing'
  | 'figures'
  | 'record';

export interface Fault {
  code: FaultCode;
  participant?: string;
  company?: string;
  /** More about it, in words of the format. */
  detail?: string;
}
