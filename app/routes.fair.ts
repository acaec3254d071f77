import { index, prefix, route } from '@remix-run/route-config';

/** What people write of themselves for companies: their own alone. */
const career = prefix('career', [
  index('routes/career/profile.tsx'),
  route('edit/:section', 'routes/career/section.tsx'),
  route('evidence', 'routes/career/evidence.tsx'),
  route('evidence/:evidence', 'routes/career/evidence-withdrawal.ts'),
  route('fairs', 'routes/career/fairs.tsx'),
  route('fairs/:fair', 'routes/career/fair.tsx'),
  route('fairs/:fair/preview', 'routes/career/preview.tsx'),
  route('fairs/:fair/withdrawal', 'routes/career/withdrawal.ts'),
  route('views', 'routes/career/views.tsx'),
]);

/** Those who recruit for a company. */
const company = prefix('company', [
  ...prefix('candidates', [
    index('routes/company/candidates.tsx'),
    route(':card', 'routes/company/candidate.tsx'),
    route(':card/mark', 'routes/company/mark.ts'),
  ]),
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

/** What the career fairs are reached by: the rest of the table of `routes.ts`. */
export const fairRoutes = [...career, ...company, ...fair];
