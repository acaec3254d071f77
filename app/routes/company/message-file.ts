import type { LoaderFunctionArgs } from '@remix-run/node';
import { readMessageFile } from '#app/features/messages/read-file.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireRecruiter } from './recruiter.server.ts';

/** A file of a thread, to be saved: it is never shown inside a page. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const { thread: threadId = '', file: fileId = '' } = args.params;
  const file = await readMessageFile(ctx, { side: 'company', threadId, fileId });
  return attachment({ name: file.name, type: file.mediaType, bytes: file.bytes }, 'file');
}
