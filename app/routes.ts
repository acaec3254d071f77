import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

/** Open to everyone. */
const site = [
  index('routes/site/home.tsx'),
  route('about', 'routes/site/about.tsx'),
  route('help', 'routes/site/help.tsx'),
  route('help/typing', 'routes/site/help-typing.tsx'),
  route('support', 'routes/site/support.tsx'),
  route('emergency', 'routes/site/emergency.tsx'),
  route('safety', 'routes/site/safety.tsx'),
  route('arrival', 'routes/site/arrival.tsx'),
  route('privacy', 'routes/site/privacy.tsx'),
  route('credits', 'routes/site/credits.tsx'),
  route('courses', 'routes/site/courses.tsx'),
  route('courses/:course', 'routes/site/course.tsx'),
  route('courses/:course/lottery/:edition', 'routes/site/lottery.tsx'),
  route('verify', 'routes/site/verify.tsx'),
  route('verify/:code', 'routes/site/certificate-check.tsx'),
  route('verify/:code/revocation', 'routes/site/revocation.tsx'),
  route('sign-in', 'routes/site/sign-in.tsx'),
  route('sign-in/second-factor', 'routes/site/second-factor.tsx'),
  route('sign-out', 'routes/site/sign-out.ts'),
  route('email-change/:token', 'routes/site/email-change.tsx'),
  route('email-change/:token/undoing', 'routes/site/email-change-undoing.tsx'),
  route('invitation/:token', 'routes/site/invitation.tsx'),
  route('invitation/:token/renewal', 'routes/site/invitation-renewal.tsx'),
  route('password-reset', 'routes/site/password-reset-request.tsx'),
  route('password-reset/:token', 'routes/site/password-reset.tsx'),
  route('unsubscribe/:token', 'routes/site/unsubscribe.tsx'),
  route('calendar.ics', 'routes/site/calendar-feed.ts'),
];

/** Learners: what is due, lessons, check-ups, certificates. */
const learn = [
  route('records', 'routes/learn/records.tsx'),
  ...prefix('learn', [
    index('routes/learn/today.tsx'),
    ...prefix(':course', [
      index('routes/learn/outline.tsx'),
      route('enrolment', 'routes/learn/enrolment.ts'),
      route('first-visit', 'routes/learn/first-visit.tsx'),
      route('revision', 'routes/learn/revision.ts'),
      route('words', 'routes/learn/words.tsx'),
      route('certificate', 'routes/learn/certificate.tsx'),
      route('certificate.pdf', 'routes/learn/certificate-pdf.ts'),
      route(':item', 'routes/learn/item.tsx'),
      route(':item/attempt', 'routes/learn/attempt.tsx'),
      route(':item/result', 'routes/learn/result.tsx'),
      route(':item/sheet', 'routes/learn/sheet.tsx'),
      route(':item/report', 'routes/learn/report.tsx'),
    ]),
  ]),
];

const account = [
  route('account/who-sees-what', 'routes/account/who-sees.tsx'),
  route('account', 'routes/account/settings.tsx'),
  route('account/calendar', 'routes/account/calendar.tsx'),
  route('account/data', 'routes/account/data.tsx'),
  route('account/data/:archive', 'routes/account/archive.ts'),
  route('account/closing', 'routes/account/closing.tsx'),
  route('account/email', 'routes/account/email.tsx'),
  route('account/language', 'routes/account/language.ts'),
  route('notices', 'routes/account/notice-list.tsx'),
  route('notices/reading', 'routes/account/notices-reading.ts'),
  route('notices/:notice', 'routes/account/notice.tsx'),
  route('notices/:notice/reading', 'routes/account/notice-reading.ts'),
  route('account/notices', 'routes/account/notices.tsx'),
  route('account/password', 'routes/account/password.tsx'),
  route('account/second-factor', 'routes/account/second-factor.tsx'),
  ...prefix('account/second-factor', [
    route('authenticator', 'routes/account/authenticator.tsx'),
    route('authenticator/confirmation', 'routes/account/authenticator-confirmation.tsx'),
    route('codes', 'routes/account/printed-codes.tsx'),
    route('codes/confirmation', 'routes/account/printed-codes-confirmation.tsx'),
  ]),
  route('account/viewing', 'routes/account/viewing.ts'),
  route('account/sessions', 'routes/account/sessions.tsx'),
  route('account/sessions/:session', 'routes/account/session.tsx'),
];

/** Coordinators, and advisors and supervisors for their own people. */
const people = prefix('admin/people', [
  index('routes/admin/people.tsx'),
  route('new', 'routes/admin/person-new.tsx'),
  ...prefix(':person', [
    index('routes/admin/person.tsx'),
    route('edit', 'routes/admin/person-edit.tsx'),
    route('erasure', 'routes/admin/erasure.tsx'),
    route('posts/new', 'routes/admin/post-new.tsx'),
    route('posts/:post', 'routes/admin/post.tsx'),
    route('posts/:post/leaving', 'routes/admin/post-leaving.tsx'),
    route('posts/:post/transfer', 'routes/admin/post-transfer.tsx'),
    route('roles/new', 'routes/admin/role-new.tsx'),
    route('roles/:role', 'routes/admin/role.ts'),
  ]),
]);

const organisations = prefix('admin/organisations', [
  index('routes/admin/organisations.tsx'),
  route('new', 'routes/admin/organisation-new.tsx'),
  ...prefix(':organisation', [
    index('routes/admin/organisation.tsx'),
    route('edit', 'routes/admin/organisation-edit.tsx'),
    route('closure', 'routes/admin/closure.tsx'),
    route('merger', 'routes/admin/merger.tsx'),
    route('handover', 'routes/admin/handover.tsx'),
  ]),
]);

const admin = [
  route('admin', 'routes/admin/overview.tsx'),
  route('admin/enrolments', 'routes/admin/enrolments.tsx'),
  route('admin/reports', 'routes/admin/yearly-report.tsx'),
  route('admin/reports/file', 'routes/admin/yearly-report-file.ts'),
  route('admin/audit', 'routes/admin/audit.tsx'),
  route('admin/audit/verification', 'routes/admin/audit-verification.tsx'),
  route('admin/completion/:edition', 'routes/admin/completion.tsx'),
  route('admin/completion/:edition/file', 'routes/admin/completion-file.ts'),
  route('admin/extensions', 'routes/admin/extensions.tsx'),
  route('admin/extensions/new', 'routes/admin/extension-new.tsx'),
  route('admin/extensions/:extension', 'routes/admin/extension.ts'),
  route('admin/nudges', 'routes/admin/nudges.tsx'),
  route('admin/nudges/new', 'routes/admin/nudge-new.tsx'),
  route('admin/nudges/:nudge', 'routes/admin/nudge.ts'),
  route('admin/invitations', 'routes/admin/invitations.tsx'),
  route('admin/invitations/resending', 'routes/admin/resending.ts'),
  ...people,
  ...organisations,
  route('admin/editions', 'routes/admin/editions.tsx'),
  route('admin/editions/new', 'routes/admin/edition-new.tsx'),
  route('admin/editions/copies', 'routes/admin/edition-copies.tsx'),
  route('admin/editions/:edition', 'routes/admin/edition.tsx'),
  route('admin/editions/:edition/edit', 'routes/admin/edition-edit.tsx'),
  route('admin/editions/:edition/publication', 'routes/admin/edition-publication.ts'),
  route('admin/editions/:edition/archive', 'routes/admin/edition-archive.ts'),
  route('admin/editions/:edition/draw', 'routes/admin/edition-draw.ts'),
  route('admin/editions/:edition/rule-run', 'routes/admin/edition-rule-run.ts'),
  route('admin/editions/:edition/due-dates', 'routes/admin/edition-due-dates.tsx'),
  route('admin/editions/:edition/due-dates/:item', 'routes/admin/edition-due-date.ts'),
  route('admin/editions/:edition/nominations', 'routes/admin/edition-nominations.tsx'),
  route('admin/applications/:application', 'routes/admin/application.tsx'),
  route('admin/applications/:application/decision', 'routes/admin/application-decision.tsx'),
  route('admin/applications/:application/removal', 'routes/admin/application-removal.tsx'),
  route('admin/approvals', 'routes/admin/approvals.tsx'),
  route('admin/approvals/decisions', 'routes/admin/approval-decisions.tsx'),
  route('admin/outbox', 'routes/admin/outbox.tsx'),
  route('admin/outbox/templates', 'routes/admin/mail-templates.tsx'),
  route('admin/outbox/templates/:template', 'routes/admin/mail-template.tsx'),
  route('admin/outbox/templates/:template/:language', 'routes/admin/mail-template-html.ts'),
  route('admin/outbox/jobs/:job/retry', 'routes/admin/job-retry.ts'),
  route('admin/outbox/:mail', 'routes/admin/mail.tsx'),
  route('admin/imports', 'routes/admin/imports.tsx'),
  ...prefix('admin/imports', [
    route('templates/:file', 'routes/admin/import-template.ts'),
    route(':import', 'routes/admin/import.tsx'),
    route(':import/mapping', 'routes/admin/import-mapping.tsx'),
    route(':import/answers', 'routes/admin/import-answers.ts'),
    route(':import/application', 'routes/admin/import-application.ts'),
    route(':import/faults', 'routes/admin/import-faults.ts'),
  ]),
  route('admin/outbox/:mail/html', 'routes/admin/mail-html.ts'),
  route('admin/announcements', 'routes/admin/announcements.tsx'),
  route('admin/announcements/:announcement', 'routes/admin/announcement.tsx'),
  route('admin/announcements/:announcement/text', 'routes/admin/announcement-form.tsx'),
  route('admin/announcements/:announcement/letter', 'routes/admin/announcement-letter.tsx'),
  route('admin/announcements/:announcement/sending', 'routes/admin/announcement-sending.ts'),
  route('admin/announcements/:announcement/mail/:language', 'routes/admin/announcement-mail.ts'),
  route('admin/people/:person/view', 'routes/admin/view.tsx'),
  route('admin/people/:person/second-factor', 'routes/admin/second-factor.tsx'),
  route('admin/retention', 'routes/admin/retention.tsx'),
  route('admin/ui', 'routes/admin/ui.tsx'),
];

/** Trainers and coordinators. */
const teach = prefix('teach', [
  route('reports', 'routes/teach/reports.tsx'),
  route('reports/:report', 'routes/teach/report.tsx'),
  route('reports/:report/settlement', 'routes/teach/report-settlement.ts'),
]);

/** Small requests of pages that are open in a browser; documented in docs/http.md. */
const api = prefix('api', [
  route('attempts/:attempt/answers', 'routes/api/answers.ts'),
  route('reading', 'routes/api/reading.ts'),
  route('places', 'routes/api/places.ts'),
  route('recalls', 'routes/api/recalls.ts'),
]);

export default [
  ...site,
  ...learn,
  ...account,
  ...teach,
  ...admin,
  ...api,
  route('*', 'routes/site/not-found.tsx'),
] satisfies RouteConfig;
