/** Everything that is written to the audit log, by the part of the programme it belongs to. */
export const AUDIT_ACTIONS = [
  ...(['person-entered', 'person-changed', 'names-corrected', 'role-granted'] as const),
  ...(['role-ended', 'appointment-entered', 'appointment-changed', 'appointment-ended'] as const),
  ...(['people-handed-over', 'organisation-entered'] as const),
  ...(['organisation-changed', 'organisation-closed', 'organisation-merged'] as const),
  ...([
    'import-applied',
    'import-discarded',
    'role-prolonged',
    'due-date-set',
    'due-date-cleared',
    'archive-asked',
    'person-erased',
    'edition-entered',
    'edition-copied',
  ] as const),
  ...(['edition-changed', 'edition-published', 'edition-archived', 'rule-run'] as const),
  ...(['lottery-drawn', 'persons-nominated', 'application-approved'] as const),
  ...(['application-declined', 'application-removed', 'deadlines-extended'] as const),
  'level-changed',
  ...(['accommodation-given', 'accommodation-undone'] as const),
  ...(['extension-undone', 'completion-exported', 'certificate-revoked'] as const),
  ...(['certificate-reissued', 'content-report-settled', 'content-report-reopened'] as const),
  ...(['announcement-written', 'announcement-sent', 'job-retried', 'invitation-made'] as const),
  ...(['invitation-resent', 'invitation-renewed', 'invitation-accepted', 'session-ended'] as const),
  ...(['all-sessions-ended', 'password-changed', 'password-reset-asked'] as const),
  ...(['password-reset', 'email-change-asked', 'email-changed', 'email-change-undone'] as const),
  ...(['second-factor-set-up', 'second-factor-removed', 'second-factor-reset'] as const),
  ...(['printed-code-used', 'viewing-begun', 'viewing-ended', 'account-closing-begun'] as const),
  ...(['calendar-address-made', 'calendar-address-ended'] as const),
  ...(['answer-marked', 'answer-returned', 'marking-handed-over'] as const),
  ...(['profile-published', 'profile-withdrawn'] as const),
  ...(['question-regraded', 'late-answer-counted', 'late-answer-left'] as const),
  ...(['evidence-verified', 'evidence-refused'] as const),
  ...(['nudge-sent', 'nudge-undone', 'bank-made', 'bank-described', 'bank-exported'] as const),
  ...(['questions-imported', 'question-made', 'question-changed'] as const),
  ...(['question-status-set', 'drafts-made-ready', 'results-exported'] as const),
  ...(['account-closing-undone', 'account-closing-refused', 'account-closed'] as const),
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry is about. */
export const AUDIT_OBJECTS = [
  ...(['person', 'organisation', 'edition', 'application', 'extension', 'import'] as const),
  'accommodation',
  ...(['certificate', 'content-report', 'announcement', 'account', 'invitation'] as const),
  ...(['session', 'address', 'outbox-job', 'nudge', 'bank', 'question', 'answer'] as const),
  'quiz',
  'fair-card',
] as const;
export type AuditObject = (typeof AUDIT_OBJECTS)[number];
