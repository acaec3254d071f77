export {
  companyConfirmationMail,
  companyRefusalMail,
  recruiterKnownMail,
} from './company-mail.server.ts';
export { COMPANY_SAMPLES } from './company-words.server.ts';
export { sweepRegistrations } from './confirm-registration.server.ts';
export { loadCompany, type Company } from './load-company.server.ts';
export { publishedBy, type Published } from './pages.server.ts';
export { requireCompany } from './recruiters.server.ts';
export { recruiterNames, recruitersOf } from './team.server.ts';
