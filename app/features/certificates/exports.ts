export { isCode, readCode } from './snapshot.ts';
export type { CertificateSnapshot } from './snapshot.ts';
