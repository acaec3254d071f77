import { index, prefix, route } from '@remix-run/route-config';

/** What people write of themselves for companies: their own alone. */
const career = prefix('career', [
  index('routes/career/profile.tsx'),
  route('edit/:section', 'routes/career/section.tsx'),
  route('evidence', 'routes/career/evidence.tsx'),
  route('evidence/:evidence', 'routes/career/evidence-withdrawal.ts'),
  route('fairs', 'routes/career/fairs.tsx'),
  route('fairs/:fair', 'routes/career/fair.tsx'),
  route('fairs/:fair/choices', 'routes/career/choices.tsx'),
  route('fairs/:fair/wishes', 'routes/career/wish.ts'),
  route('fairs/:fair/name', 'routes/career/name.ts'),
  route('fairs/:fair/cancellation', 'routes/career/cancellation.tsx'),
  route('fairs/:fair/preview', 'routes/career/preview.tsx'),
  route('fairs/:fair/withdrawal', 'routes/career/withdrawal.ts'),
  route('fairs/:fair/day', 'routes/career/fair-day.tsx'),
  route('fairs/:fair/day/state', 'routes/career/fair-day-state.ts'),
  route('fairs/:fair/ticket', 'routes/career/ticket.tsx'),
  route('fairs/:fair/tickets/:ticket', 'routes/career/ticket-end.ts'),
  route('fairs/:fair/answers', 'routes/career/answers.tsx'),
  route('fairs/:fair/answers/:company', 'routes/career/own-outcome.ts'),
  ...prefix('fairs/:fair/meetings', [
    index('routes/career/meetings.tsx'),
    route('acceptance', 'routes/career/meeting-acceptance.ts'),
    route('calendar', 'routes/career/meetings-calendar.ts'),
    route('sheet', 'routes/career/meetings-sheet.tsx'),
    route(':meeting/answer', 'routes/career/meeting-answer.ts'),
    route(':meeting/cancellation', 'routes/career/meeting-cancellation.tsx'),
  ]),
  route('fairs/:fair/reasons', 'routes/career/reasons.tsx'),
  route('fairs/:fair/row', 'routes/career/own-row.ts'),
  route('fairs/:fair/check', 'routes/career/own-check.tsx'),
  route('views', 'routes/career/views.tsx'),
  route('documents', 'routes/career/documents.tsx'),
  route('documents/sending', 'routes/career/document-sending.tsx'),
  route('documents/sending/:sent', 'routes/career/document-withdrawal.ts'),
  route('documents/:kind', 'routes/career/document.tsx'),
  route('documents/:kind/file', 'routes/career/document-file.ts'),
  ...prefix('messages', [
    index('routes/career/messages.tsx'),
    route('new', 'routes/career/message-new.tsx'),
    route(':thread', 'routes/career/thread.tsx'),
    route(':thread/closing', 'routes/career/thread-closing.ts'),
    route(':thread/files/:file', 'routes/career/message-file.ts'),
    route(':thread/reports/:message', 'routes/career/message-report.tsx'),
  ]),
]);

/** Those who recruit for a company. */
const company = prefix('company', [
  ...prefix('candidates', [
    index('routes/company/candidates.tsx'),
    route('comparison', 'routes/company/comparison.tsx'),
    route(':card', 'routes/company/candidate.tsx'),
    route(':card/notes', 'routes/company/notes.ts'),
    route(':card/notes/:note', 'routes/company/note.ts'),
    route(':card/tags', 'routes/company/tags.ts'),
    route(':card/mark', 'routes/company/mark.ts'),
    route(':card/message', 'routes/company/candidate-message.tsx'),
  ]),
  ...prefix('meetings', [
    index('routes/company/meetings.tsx'),
    route('calendar', 'routes/company/meetings-calendar.ts'),
    route('sheet', 'routes/company/meetings-sheet.tsx'),
    route(':meeting/cancellation', 'routes/company/meeting-cancellation.tsx'),
  ]),
  index('routes/company/home.tsx'),
  route('answers', 'routes/company/answers.tsx'),
  route('answers/letter', 'routes/company/answer-letter.tsx'),
  route('answers/:card/outcome', 'routes/company/answer-outcome.ts'),
  ...prefix('day', [
    index('routes/company/day.tsx'),
    route('state', 'routes/company/day-state.ts'),
    route('meetings/:meeting/:act', 'routes/company/day-meeting.ts'),
    route('tables/:table/delay', 'routes/company/day-delay.ts'),
    route('tickets/:ticket/:act', 'routes/company/day-ticket.ts'),
  ]),
  route('list', 'routes/company/list.tsx'),
  route('fairs/:fair', 'routes/company/booth.tsx'),
  route('page', 'routes/company/page.tsx'),
  route('page/publication', 'routes/company/page-publication.ts'),
  route('jobs', 'routes/company/jobs.tsx'),
  route('jobs/:job', 'routes/company/job.tsx'),
  route('jobs/:job/publication', 'routes/company/job-publication.ts'),
  ...prefix('messages', [
    index('routes/company/messages.tsx'),
    route(':thread', 'routes/company/thread.tsx'),
    route(':thread/closing', 'routes/company/thread-closing.ts'),
    route(':thread/files/:file', 'routes/company/message-file.ts'),
    route(':thread/reports/:message', 'routes/company/message-report.tsx'),
  ]),
  route('searches', 'routes/company/searches.tsx'),
  route('searches/:search', 'routes/company/search.ts'),
  route('templates', 'routes/company/templates.tsx'),
  route('templates/:template', 'routes/company/template.tsx'),
  route('recruiters', 'routes/company/recruiters.tsx'),
  route('recruiters/:recruiter', 'routes/company/recruiter.ts'),
]);

/** Participants and recruiters of a fair. */
const fair = [
  route('fairs/:fair', 'routes/fair/guide.tsx'),
  route('fairs/:fair/record', 'routes/fair/record.tsx'),
  route('fairs/:fair/record/file', 'routes/fair/record-file.ts'),
  route('fairs/:fair/:company', 'routes/fair/company.tsx'),
];

/** What the career fairs are reached by: the rest of the table of `routes.ts`. */
export const fairRoutes = [...career, ...company, ...fair];
