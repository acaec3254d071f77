import type { LoaderFunctionArgs } from '@remix-run/node';
import { readEvidenceFile } from '#app/features/careers/evidence/queries.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireChecker } from './evidence-checker.server.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  ...{ 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' },
};

/** The file of a result that waits, to be saved: it is never shown inside a page. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireChecker(args);
  const file = await readEvidenceFile(ctx, args.params.evidence ?? '');
  if (!file) throw new AppError('not-found');
  const { mediaType: type, bytes } = file;
  return attachment({ name: `jlpt.${ENDINGS[type]}`, type, bytes }, 'jlpt');
}
