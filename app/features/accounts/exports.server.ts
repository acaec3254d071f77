export { hashPassword } from '#app/platform/auth/passwords.server.ts';
export { passwordResetMail } from './password-reset-mail.server.ts';
