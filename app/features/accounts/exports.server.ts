export { hashPassword } from '#app/platform/auth/passwords.server.ts';
export { passwordResetLetter, passwordResetMail } from './password-reset-mail.server.ts';
