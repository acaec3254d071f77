export { certificateLetter, certificateMail } from './certificate-mail.server.ts';
export { issueCertificate } from './issue-certificate.server.ts';
export { forgetHolder } from './forget-holder.server.ts';
export { currentCodes, listOwnCertificates } from './queries.server.ts';
