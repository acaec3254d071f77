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
  route('company/registration', 'routes/site/company-registration.tsx'),
  route('company/registration/:token', 'routes/site/company-confirmation.tsx'),
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
      route('level', 'routes/learn/level.tsx'),
      route('certificate', 'routes/learn/certificate.tsx'),
      route('certificate.pdf', 'routes/learn/certificate-pdf.ts'),
      route(':item', 'routes/learn/item.tsx'),
      route(':item/attempt', 'routes/learn/attempt.tsx'),
      route(':item/result', 'routes/learn/result.tsx'),
      route(':item/hand-in', 'routes/learn/hand-in.tsx'),
      route(':item/advice', 'routes/learn/advice.tsx'),
      route(':item/receipts', 'routes/learn/receipts.tsx'),
      route(':item/sheet', 'routes/learn/sheet.tsx'),
      route(':item/report', 'routes/learn/report.tsx'),
    ]),
  ]),
];

/** What people write of themselves for companies: their own alone. */
const career = prefix('career', [
  index('routes/career/profile.tsx'),
  route('edit/:section', 'routes/career/section.tsx'),
  route('evidence', 'routes/career/evidence.tsx'),
  route('evidence/:evidence', 'routes/career/evidence-withdrawal.ts'),
]);

/** Participants: what they publish for companies, and who saw it. */
const careerFairs = prefix('career', [
  route('fairs', 'routes/career/fairs.tsx'),
  route('fairs/:fair', 'routes/career/fair.tsx'),
  route('fairs/:fair/preview', 'routes/career/preview.tsx'),
  route('fairs/:fair/withdrawal', 'routes/career/withdrawal.ts'),
  route('views', 'routes/career/views.tsx'),
]);

/** Recruiters: who publishes to their company. */
const candidates = prefix('company/candidates', [
  index('routes/company/candidates.tsx'),
  route(':card', 'routes/company/candidate.tsx'),
  route(':card/mark', 'routes/company/mark.ts'),
]);

const account = [
  route('account/who-sees-what', 'routes/account/who-sees.tsx'),
  route('account', 'routes/account/settings.tsx'),
  route('account/calendar', 'routes/account/calendar.tsx'),
  route('account/timeline', 'routes/account/timeline.tsx'),
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
    route('timeline', 'routes/admin/timeline.tsx'),
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
  route('admin/year-start', 'routes/admin/year-start.tsx'),
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
  route('admin/invitations/new', 'routes/admin/invitation-new.tsx'),
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
  route('admin/applications/:application/level', 'routes/admin/application-level.tsx'),
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
  route('admin/evidence', 'routes/admin/evidence-list.tsx'),
  route('admin/evidence/:evidence', 'routes/admin/evidence.tsx'),
  route('admin/evidence/:evidence/file', 'routes/admin/evidence-file.ts'),
  route('admin/retention', 'routes/admin/retention.tsx'),
  route('admin/companies', 'routes/admin/companies.tsx'),
  route('admin/companies/:registration', 'routes/admin/company.tsx'),
  route('admin/companies/:registration/approval', 'routes/admin/company-approval.ts'),
  route('admin/fairs', 'routes/admin/fairs.tsx'),
  route('admin/fairs/new', 'routes/admin/fair-edit.tsx', { id: 'admin-fair-new' }),
  route('admin/fairs/:fair', 'routes/admin/fair.tsx'),
  route('admin/fairs/:fair/edit', 'routes/admin/fair-edit.tsx'),
  route('admin/fairs/:fair/companies/:company', 'routes/admin/fair-company.tsx'),
  route('admin/ui', 'routes/admin/ui.tsx'),
];

/** Trainers and coordinators. */
const teach = prefix('teach', [
  route('insight', 'routes/teach/insight.tsx'),
  ...prefix('insight/:course/:quiz', [
    index('routes/teach/quiz-insight.tsx'),
    route('file', 'routes/teach/insight-file.ts'),
    route(':question', 'routes/teach/question-insight.tsx'),
  ]),
  ...prefix('results/:course/:item', [
    index('routes/teach/quiz-results.tsx'),
    route('file', 'routes/teach/quiz-results-file.ts'),
  ]),
  route('previews', 'routes/teach/previews.tsx'),
  route('previews/:course/:item', 'routes/teach/preview.tsx'),
  route('reports', 'routes/teach/reports.tsx'),
  route('reports/:report', 'routes/teach/report.tsx'),
  route('reports/:report/settlement', 'routes/teach/report-settlement.ts'),
  route('regrades', 'routes/teach/regrades.tsx'),
  route('regrades/new', 'routes/teach/regrade-new.tsx'),
  route('regrades/file', 'routes/teach/regrade-file.ts'),
  route('regrades/:regrade', 'routes/teach/regrade.tsx'),
  route('marking', 'routes/teach/marking.tsx'),
  route('marking/late', 'routes/teach/late-answers.tsx'),
  ...prefix('marking/late/:attempt/:question/:sequence', [
    index('routes/teach/late-answer.tsx'),
    route('counting', 'routes/teach/late-answer-counting.ts'),
    route('leaving', 'routes/teach/late-answer-leaving.ts'),
  ]),
  route('marking/next', 'routes/teach/marking-next.ts'),
  route('marking/handover', 'routes/teach/marking-handover.ts'),
  route('marking/comments', 'routes/teach/saved-comments.tsx'),
  route('marking/:item', 'routes/teach/marking-item.tsx'),
  route('marking/:item/comments', 'routes/teach/mark-comments.ts'),
  route('marking/:item/draft', 'routes/teach/marking-draft.ts'),
  route('marking/:item/mark', 'routes/teach/marking-mark.ts'),
  route('marking/:item/revision', 'routes/teach/marking-revision.ts'),
  route('marking/:item/taking', 'routes/teach/marking-taking.ts'),
  ...prefix('banks', [
    index('routes/teach/banks.tsx'),
    route('templates/:file', 'routes/teach/bank-template.ts'),
    ...prefix(':bank', [
      index('routes/teach/bank.tsx'),
      route('edit', 'routes/teach/bank-edit.tsx'),
      route('file', 'routes/teach/bank-file.ts'),
      route('drafts', 'routes/teach/bank-drafts.ts'),
      route('import', 'routes/teach/bank-import-new.tsx'),
      route('imports/:import', 'routes/teach/bank-import.tsx'),
      route('imports/:import/application', 'routes/teach/bank-import-application.ts'),
      route('questions/new', 'routes/teach/bank-question-new.tsx'),
      route(':question', 'routes/teach/bank-question.tsx'),
      route(':question/edit', 'routes/teach/bank-question-edit.tsx'),
      route(':question/status', 'routes/teach/bank-question-status.ts'),
    ]),
  ]),
]);

/** Those who recruit for a company. */
const company = prefix('company', [
  index('routes/company/home.tsx'),
  route('page', 'routes/company/page.tsx'),
  route('page/publication', 'routes/company/page-publication.ts'),
  route('jobs', 'routes/company/jobs.tsx'),
  route('jobs/:job', 'routes/company/job.tsx'),
  route('jobs/:job/publication', 'routes/company/job-publication.ts'),
  route('recruiters', 'routes/company/recruiters.tsx'),
  route('recruiters/:recruiter', 'routes/company/recruiter.ts'),
]);

/** Participants and recruiters of a fair. */
const fair = [
  route('fairs/:fair', 'routes/fair/guide.tsx'),
  route('fairs/:fair/:company', 'routes/fair/company.tsx'),
];

/** Small requests of pages that are open in a browser; documented in docs/http.md. */
const api = prefix('api', [
  route('attempts/:attempt/answers', 'routes/api/answers.ts'),
  route('attempts/:attempt/plays', 'routes/api/plays.ts'),
  route('attempts/:attempt/uploads', 'routes/api/uploads.ts'),
  route('uploads/:upload', 'routes/api/upload.ts'),
  route('uploads/:upload/parts', 'routes/api/upload-parts.ts'),
  route('reading', 'routes/api/reading.ts'),
  route('places', 'routes/api/places.ts'),
  route('recalls', 'routes/api/recalls.ts'),
]);

export default [
  ...site,
  ...learn,
  ...career,
  ...account,
  ...careerFairs,
  ...candidates,
  ...teach,
  ...admin,
  ...company,
  ...fair,
  ...api,
  route('*', 'routes/site/not-found.tsx'),
] satisfies RouteConfig;
