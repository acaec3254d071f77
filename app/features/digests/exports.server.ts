export { monthlyDigestCopy, monthlyDigestMail } from './monthly-digest-mail.server.ts';
export { monthlyLetter } from './monthly-letter.server.ts';
export { planDigests } from './plan-digests.server.ts';
export { weeklyDigestMail, weeklyLetter } from './weekly-digest-mail.server.ts';
