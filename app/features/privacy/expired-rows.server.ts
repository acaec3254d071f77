import { and, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import {
  accounts,
  applications,
  auditBodies,
  auditEntries,
  contentReports,
  contentReportSettlements,
  emailChanges,
  importRows,
  imports,
  invitations,
  keptMails,
  notices,
  nudges,
  outboxJobs,
  passwordResets,
  pendingSignIns,
  personalArchives,
  rateLimits,
  sessions,
  videoViewings,
  viewings,
} from '#db/schema/index.ts';
import { OF_FAIRS, type ExpiredRows } from './expired-of-fairs.server.ts';
import type { RetentionKind } from './retention.ts';

/** What is past its time, by kind. */
export const EXPIRED: Readonly<Record<RetentionKind, ExpiredRows>> = {
  sessions: { table: sessions, where: (before) => lt(sessions.expiresAt, before) },
  'second-factor-waits': {
    table: pendingSignIns,
    where: (before) => lt(pendingSignIns.expiresAt, before),
  },
  'counted-tries': { table: rateLimits, where: (before) => lt(rateLimits.windowStart, before) },
  'password-resets': {
    table: passwordResets,
    where: (before) => lt(passwordResets.expiresAt, before),
  },
  'email-changes': { table: emailChanges, where: (before) => lt(emailChanges.undoUntil, before) },
  // One that was not used can be sent again until then.
  invitations: {
    table: invitations,
    where: (before) => or(lt(invitations.usedAt, before), lt(invitations.expiresAt, before)),
  },
  archives: {
    table: personalArchives,
    where: (before) =>
      lt(
        sql`coalesce(${personalArchives.readyAt}, ${personalArchives.askedAt})`,
        before.toISOString(),
      ),
  },
  'import-rows': {
    table: importRows,
    where: (before) =>
      inArray(
        importRows.importId,
        sql`(select ${imports.id} from ${imports} where ${lt(imports.uploadedAt, before)})`,
      ),
  },
  mails: { table: keptMails, where: (before) => lt(keptMails.keptAt, before) },
  jobs: {
    table: outboxJobs,
    where: (before) =>
      and(
        or(lt(outboxJobs.doneAt, before), lt(outboxJobs.failedAt, before)),
        // Its mail goes before it.
        sql`not exists (select from ${keptMails}
          where ${and(eq(keptMails.jobId, outboxJobs.id), gte(keptMails.keptAt, before))})`,
      ),
  },
  notices: { table: notices, where: (before) => lt(notices.createdAt, before) },
  nudges: { table: nudges, where: (before) => lt(nudges.madeAt, before) },
  viewings: { table: viewings, where: (before) => lt(viewings.endsAt, before) },
  'video-viewings': {
    table: videoViewings,
    where: (before) => lt(videoViewings.beganAt, before),
  },
  ...OF_FAIRS,
  // Who never had a place: the record of a course is not among these.
  applications: {
    table: applications,
    where: (before) =>
      and(
        inArray(applications.state, ['declined', 'withdrawn']),
        isNull(applications.enrolmentId),
        lt(applications.decidedAt, before),
      ),
  },
  remarks: {
    table: contentReports,
    where: (before) =>
      inArray(
        contentReports.id,
        sql`(select ${contentReportSettlements.reportId} from ${contentReportSettlements}
          where ${lt(contentReportSettlements.settledAt, before)})`,
      ),
  },
  'audit-texts': {
    table: auditBodies,
    where: (before) =>
      and(
        isNotNull(auditBodies.body),
        inArray(
          auditBodies.entryId,
          sql`(select ${auditEntries.id} from ${auditEntries} where ${lt(auditEntries.at, before)})`,
        ),
      ),
    blank: { salt: null, body: null },
  },
  accounts: { table: accounts, where: (before) => lt(accounts.disabledAt, before) },
};
