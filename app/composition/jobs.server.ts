import { tellOfSearches } from '#app/features/candidates/exports.server.ts';
import { followFacts, sweepPublications } from '#app/features/careers/exports.server.ts';
import { certificateMail } from '#app/features/certificates/exports.server.ts';
import {
  decideOnImport,
  readImport,
  runApplication,
} from '#app/features/imports/exports.server.ts';
import {
  monthlyDigestCopy,
  monthlyDigestMail,
  planDigests,
  weeklyDigestMail,
} from '#app/features/digests/exports.server.ts';
import {
  companyConfirmationMail,
  companyRefusalMail,
  recruiterKnownMail,
  sweepRegistrations,
} from '#app/features/companies/exports.server.ts';
import { remindCompanies } from '#app/features/meetings/exports.server.ts';
import { drawSeeds } from '#app/features/fairs/exports.server.ts';
import { endAnswers } from '#app/features/allocations/exports.server.ts';
import { announcementStep } from '#app/features/announcements/exports.server.ts';
import { nudgeStep } from '#app/features/nudges/exports.server.ts';
import { noticeCopy, noticeMail } from '#app/features/notifications/exports.server.ts';
import {
  accountClosingMail,
  emailChangeMail,
  emailChangeNoticeMail,
  endViewingInTime,
  finishClosing,
  invitationMail,
  passwordResetMail,
  secondFactorResetMail,
  sweepPendingSignIns,
} from '#app/features/accounts/exports.server.ts';
import {
  enrolByAllRules,
  enrolByRuleJob,
  tellApprovers,
} from '#app/features/enrolments/exports.server.ts';
import { eraseClosed, makeArchive, sweepRetention } from '#app/features/privacy/exports.server.ts';
import { regradeStep } from '#app/features/regrading/exports.server.ts';
import { contentReportMail } from '#app/features/reports/exports.server.ts';
import { paceRefresh, refreshUnpaced } from '#app/features/progress/exports.server.ts';
import { refreshTimes, submitDueAttempts } from '#app/features/quizzes/exports.server.ts';
import { sealAudit } from '#app/features/audit/exports.server.ts';
import { sweepRateLimits } from '#app/platform/auth/rate-limit.server.ts';
import { sweepSessions } from '#app/platform/auth/sessions.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { getDatabase } from '#app/platform/database.server.ts';
import { ensureEventMonths } from '#app/platform/events.server.ts';
import { log } from '#app/platform/logger.server.ts';
import { runDueJobs, type PatientHandler } from '#app/platform/outbox.server.ts';
import { systemContext } from '#app/platform/request-context.server.ts';

/** Which function does which job of the outbox. */
export const JOB_HANDLERS: Readonly<Record<string, PatientHandler>> = {
  'password-reset-mail': passwordResetMail,
  'viewing-end': endViewingInTime,
  'account-closing': finishClosing,
  'account-closing-mail': accountClosingMail,
  'person-erasure': eraseClosed,
  archive: makeArchive,
  'invitation-mail': invitationMail,
  'email-change-mail': emailChangeMail,
  'email-change-notice-mail': emailChangeNoticeMail,
  'second-factor-reset-mail': secondFactorResetMail,
  'certificate-mail': certificateMail,
  'profile-facts': followFacts,
  'content-report-mail': contentReportMail,
  'company-confirmation-mail': companyConfirmationMail,
  'company-refusal-mail': companyRefusalMail,
  'recruiter-known-mail': recruiterKnownMail,
  'attempt-times': refreshTimes,
  'regrade-step': regradeStep,
  'pace-refresh': paceRefresh,
  'import-reading': readImport,
  'import-deciding': decideOnImport,
  'import-applying': runApplication,
  'notice-mail': noticeMail,
  'notice-copy': noticeCopy,
  'announcement-step': announcementStep,
  'nudge-step': nudgeStep,
  'enrol-by-rule': enrolByRuleJob,
  'weekly-digest-mail': weeklyDigestMail,
  'monthly-digest-mail': monthlyDigestMail,
  'monthly-digest-copy': monthlyDigestCopy,
};

type Sweep = [name: string, run: (ctx: Context<null>) => Promise<unknown>];

/** Upkeep of every ten minutes. Without the months of events nobody can learn: they come first. */
const SWEEPS: readonly Sweep[] = [
  ['event-months', ({ db }) => ensureEventMonths(db)],
  ['sessions', () => sweepSessions()],
  ['pending-sign-ins', ({ db }) => sweepPendingSignIns(db)],
  ['company-registrations', (ctx) => sweepRegistrations(ctx)],
  ['fair-seeds', (ctx) => drawSeeds(ctx)],
  ['meeting-answers', (ctx) => endAnswers(ctx)],
  ['publications', (ctx) => sweepPublications(ctx)],
  ['saved-searches', (ctx) => tellOfSearches(ctx)],
  ['fair-answers', (ctx) => remindCompanies(ctx)],
  ['rate-limits', ({ db }) => sweepRateLimits(db)],
  ['digests', (ctx) => planDigests(ctx)],
  ['rules', (ctx) => enrolByAllRules(ctx)],
  ['approvals', (ctx) => tellApprovers(ctx)],
];

/** Runs each whatever becomes of the others; what fails is named in the log and tried in the next round. */
export async function runSweeps(ctx: Context<null>, sweeps: readonly Sweep[]): Promise<void> {
  for (const [sweep, run] of sweeps) {
    try {
      await run(ctx);
    } catch (error) {
      ctx.log.error({ err: error, sweep }, 'sweep failed');
    }
  }
}

const IDLE_MS = 1_000;
const SWEEP_MS = 600_000;
/** Periods are of days; looking for what is past them reads whole tables. */
const RETENTION_MS = 6 * 3_600_000;

/** Runs jobs and upkeep inside this server process until stopped. */
export function startJobLoop(): { stop: () => Promise<void> } {
  let stopping = false;
  let sweptAt = 0;
  let retainedAt = 0;
  const loop = async () => {
    while (!stopping) {
      const sweeps = Date.now() - sweptAt > SWEEP_MS;
      if (sweeps) sweptAt = Date.now();
      const busy = await tick(sweeps).catch((error: unknown) => {
        log().warn({ err: error }, 'jobs paused');
        return 0;
      });
      if (Date.now() - retainedAt > RETENTION_MS) {
        retainedAt = Date.now();
        await retain();
      }
      if (busy === 0) await pause(() => stopping);
    }
  };
  const running = loop();
  return {
    async stop() {
      stopping = true;
      await running;
    },
  };
}

async function tick(sweep: boolean): Promise<number> {
  const ctx = { ...systemContext('jobs'), db: getDatabase().db };
  // Whose time is over waits for a result, however many mails go out.
  await submitDueAttempts(ctx);
  const ran = await runDueJobs(ctx, JOB_HANDLERS);
  if (ran === 0 || sweep) {
    await sealAudit(ctx, { whole: sweep });
    await refreshUnpaced(ctx);
  }
  if (sweep) await runSweeps(ctx, SWEEPS);
  return ran;
}

async function retain(): Promise<void> {
  const ctx = { ...systemContext('retention'), db: getDatabase().db };
  await sweepRetention(ctx).catch((error: unknown) => {
    log().warn({ err: error }, 'retention paused');
  });
}

async function pause(over: () => boolean): Promise<void> {
  const until = Date.now() + IDLE_MS;
  while (!over() && Date.now() < until) await new Promise((done) => setTimeout(done, 100));
}
