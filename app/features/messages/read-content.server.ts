import { AppError } from '#app/platform/errors.ts';
import { readFiles } from '#app/platform/http/uploads.server.ts';
import type { Content } from './send-message.server.ts';

/** What the form of a message sent. @throws bad-request for a form without its key */
export async function readMessageForm(request: Request): Promise<Content> {
  const { fields, files } = await readFiles(request, 'files');
  const { body = '', key = '' } = fields;
  if (key.length < 8 || key.length > 64) throw new AppError('bad-request', 'a form without a key');
  return { body, files, requestKey: key };
}

/** Answers of a form that was not taken, by why. */
export const STATUS_OF = {
  ...{ empty: 400, 'too-long': 400, 'too-many-files': 400, 'file-size': 422, 'file-type': 422 },
  ...{ 'not-open': 409, closed: 409, 'sent-before': 409, 'too-many': 429, 'too-many-new': 429 },
} as const;
