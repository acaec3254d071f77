/** Whether a question may be asked: not yet, now, or no more. */
export const STATUSES = ['draft', 'ready', 'retired'] as const;
export type Status = (typeof STATUSES)[number];
