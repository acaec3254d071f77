import type { FileFaultCode } from './importer.ts';

/** Thrown while reading; `readQuestions` turns it into its answer. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly code: FileFaultCode;
  readonly line: number | null;
  readonly detail: string | null;
  constructor(
    code: FileFaultCode,
    { line = null, detail = null }: { line?: number | null; detail?: string | null } = {},
  ) {
    super(code);
    this.code = code;
    this.line = line;
    this.detail = detail;
  }
}
