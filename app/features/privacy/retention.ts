/**
 * How long what is kept, in days, and why. `law`: it is deleted when it is no longer needed (Act on the
 * Protection of Personal Information, article 22). `security`: it bounds what a leak would give away.
 * `question`: somebody may still ask about it. `person`: it was promised to the person. What lives by
 * real time is judged by it.
 */
export const RETENTION = {
  sessions: { days: 0, source: 'security', real: true },
  'second-factor-waits': { days: 0, source: 'security', real: true },
  'counted-tries': { days: 1, source: 'security', real: true },
  'password-resets': { days: 30, source: 'security', real: true },
  'email-changes': { days: 30, source: 'security', real: true },
  invitations: { days: 365, source: 'law', real: true },
  viewings: { days: 1_095, source: 'person', real: true },
  // Longer than anything of such a page is taken; what was played stays in the state of its video.
  'video-viewings': { days: 60, source: 'law', real: false },
  publications: { days: 0, source: 'person', real: false },
  // Half a year after all that was published for a fair has ended.
  messages: { days: 183, source: 'law', real: false },
  'team-notes': { days: 183, source: 'law', real: false },
  'team-tags': { days: 183, source: 'law', real: false },
  'saved-searches': { days: 0, source: 'law', real: false },
  'check-ins': { days: 183, source: 'law', real: false },
  tickets: { days: 183, source: 'law', real: false },
  'fair-answers': { days: 183, source: 'question', real: false },
  'own-outcomes': { days: 183, source: 'law', real: false },
  'company-outcomes': { days: 183, source: 'law', real: false },
  archives: { days: 7, source: 'person', real: false },
  'import-rows': { days: 30, source: 'law', real: false },
  mails: { days: 180, source: 'question', real: false },
  jobs: { days: 180, source: 'question', real: false },
  notices: { days: 730, source: 'law', real: false },
  nudges: { days: 730, source: 'law', real: false },
  applications: { days: 1_095, source: 'question', real: false },
  remarks: { days: 730, source: 'law', real: false },
  // Fair profiles, and what was decided by them, half a year after the fair is over.
  allocations: { days: 183, source: 'law', real: false },
  'fair-secrets': { days: 183, source: 'law', real: false },
  'audit-texts': { days: 1_826, source: 'question', real: false },
  accounts: { days: 365, source: 'law', real: false },
} as const satisfies Record<string, { days: number; source: string; real: boolean }>;

export type RetentionKind = keyof typeof RETENTION;
export const RETENTION_KINDS = Object.keys(RETENTION) as RetentionKind[];

const DAY_MS = 86_400_000;

/** The instant from which on something of a kind is still kept. */
export function keptSince(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
