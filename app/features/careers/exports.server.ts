export { listEvidenceFilesOf } from './evidence/queries.server.ts';
