export { hashPassword } from '#app/platform/auth/passwords.server.ts';
export { passwordResetLetter, passwordResetMail } from './password-reset-mail.server.ts';
export { accountClosingMail } from './account-closing-mail.server.ts';
export { finishClosing } from './close-account.server.ts';
export { endViewingInTime } from './view-person.server.ts';
export { invitationMail } from './invitation-mail.server.ts';
export { emailChangeMail, emailChangeNoticeMail } from './email-change-mail.server.ts';
export { sweepPendingSignIns } from './pass-second-factor.server.ts';
export { secondFactorResetMail } from './second-factor-mail.server.ts';
