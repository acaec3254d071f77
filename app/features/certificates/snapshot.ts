import type { Bilingual } from '#app/features/content/exports.ts';
import type { CompletionRule } from '#app/features/courses/exports.ts';

/** What a certificate says, fixed on the day it was issued. Version 1 of the stored form. */
export interface CertificateSnapshot {
  version: 1;
  name: string;
  katakana: string | null;
  course: { slug: string; title: Bilingual; version: string };
  studyMinutes: number;
  /** The rule that was met, in numbers; what does not say of what is of lessons and check-ups. */
  rule: { lessons: number; checkUps: number; percent: number } & Partial<CompletionRule>;
  canDo: Bilingual[];
  issuer: { name: Bilingual; title: Bilingual };
  /** True in a demonstration: the document carries 見本 SAMPLE. */
  sample: boolean;
  /** In place of the names, which are empty, once the holder is erased. */
  holderMark?: string;
}

/** The state of a certificate in the world's eyes. */
export type CertificateState = 'valid' | 'replaced' | 'revoked';

/** Revocation outweighs replacement: a revoked document is never called merely replaced. */
export function certificateState(row: {
  replacedBy: string | null;
  revokedAt: Date | null;
}): CertificateState {
  if (row.revokedAt) return 'revoked';
  return row.replacedBy ? 'replaced' : 'valid';
}

/** A code as people write it: any case, with spaces or hyphens; I and L read as 1, O as 0. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐–—ー]/gu, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
}

/** Tells whether a code that was read has the form of one. */
export function isCode(code: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code);
}

/** A code in groups of four, as it is printed. */
export function showCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}
