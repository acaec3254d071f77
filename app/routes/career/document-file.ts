import type { ActionFunctionArgs } from '@remix-run/node';
import { printDocument } from '#app/features/resumes/print-document.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireDocumentOwner, takeDocument } from './document.server.ts';

export const handle = { methods: ['POST'] };

/** A document as a file, made of what was sent: nothing of it is kept. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireDocumentOwner(args);
  const document = await takeDocument(ctx, args.params.kind, await readForm(args.request));
  if (!document.isSound) throw new AppError('bad-request', 'a document with faults');
  const { name, bytes } = await printDocument(ctx, document);
  return attachment({ name, type: 'application/pdf', bytes }, document.kind);
}
