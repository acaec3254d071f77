import type { UploadImport } from './upload-import.server.ts';

type Reason = Extract<UploadImport, { ok: false }>['reason'];

/** Why an upload was not taken: no kind, no file, or what the file holds. */
export type UploadFault =
  | { at: 'kind' }
  | { at: 'file' }
  | { at: 'content'; reason: Reason; row?: number; column?: number };
