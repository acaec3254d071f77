import type { PublicQuestion } from '#app/features/questions/exports.ts';

/** Largest recording or file that may be handed in. */
export const MOST_BYTES = 10_000_000;

/** Largest part of an upload that is taken at once; what is sent is smaller: on a bad line little is lost with it. */
export const MOST_PART_BYTES = 131_072;
export const PART_BYTES = 32_768;

/** How often one question may be recorded or answered with a file anew. */
export const MOST_UPLOADS = 60;

/** What each kind of file may be. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  image: ['image/jpeg', 'image/png', 'image/webp'],
  audio: [
    ...['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/aac', 'audio/x-m4a'],
    ...['audio/wav', 'audio/x-wav', 'audio/m4a'],
  ],
  text: ['text/plain'],
  document: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ],
};

/** A media type without its parameters, in lower case. */
export function plainType(mediaType: string): string {
  return mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The media types that a question takes; none where nothing is uploaded to it. */
export function typesFor(question: PublicQuestion | undefined): string[] {
  if (question?.kind === 'spoken') return [...(TYPES.audio ?? [])];
  if (question?.kind !== 'file') return [];
  return question.types.flatMap((type) => TYPES[type] ?? []);
}

/** How many files answer a question. */
export function mostFilesOf(question: PublicQuestion): number {
  return question.kind === 'file' ? question.files : 1;
}

export type UploadFault = 'unknown-question' | 'type' | 'too-large';

/** Why a question takes no such upload, or null where it does. */
export function uploadFault(
  question: PublicQuestion | undefined,
  { mediaType, byteSize }: { mediaType: string; byteSize: number },
): UploadFault | null {
  const types = typesFor(question);
  if (types.length === 0) return 'unknown-question';
  if (!types.includes(plainType(mediaType))) return 'type';
  return byteSize > MOST_BYTES ? 'too-large' : null;
}
