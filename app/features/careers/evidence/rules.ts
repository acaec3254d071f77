/** Largest result that may be handed in: 5 MiB. */
export const MOST_BYTES = 5_242_880;

/** A picture or a PDF. */
export const EVIDENCE_TYPES = [
  ...(['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const),
] as const;

export const MOST_REASON = 500;

/** Why a file was not taken. */
export type EvidenceFault = 'no-file' | 'type' | 'too-large' | 'no-level' | 'waits' | 'too-often';

/** Why a decision was not taken. */
export type DecisionFault = 'choose' | 'reason-needed' | 'reason-long' | 'decided';

/** What is wrong with a file before it is looked into; null where nothing is. */
export function sizeFault(byteSize: number | null): 'no-file' | 'too-large' | null {
  if (!byteSize) return 'no-file';
  return byteSize > MOST_BYTES ? 'too-large' : null;
}
