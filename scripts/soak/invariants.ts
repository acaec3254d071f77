import { submitOnce } from './i01-submit-once.ts';
import { answersKept } from './i02-answers-kept.ts';
import { offlineQueue } from './i03-offline-queue.ts';
import { jobsOnce } from './i06-jobs-once.ts';
import { certificates } from './i07-certificates.ts';
import { startsAtOnce } from './i08-starts-at-once.ts';
import { backupDrill } from './i09-backup-drill.ts';
import { auditAppendOnly } from './i10-audit-append-only.ts';
import { fairShare } from './i13-fair-share.ts';
import { comesBack } from './i14-comes-back.ts';
import type { Invariant } from './invariant.ts';

/** What is soaked, in the order of safety.md. */
export const INVARIANTS: readonly Invariant[] = [
  ...[submitOnce, answersKept, offlineQueue, jobsOnce, certificates],
  ...[startsAtOnce, backupDrill, auditAppendOnly, fairShare, comesBack],
];
