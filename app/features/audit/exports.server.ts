export { writeAudit, writeAudits } from './write-audit.server.ts';
export { sealAudit } from './seal-audit.server.ts';
