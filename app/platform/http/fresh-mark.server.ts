import { sha256 } from '../tokens.server.ts';
import { isUnchanged } from './not-modified.server.ts';

const MARK_LENGTH = 22;

/** What a page shows, as a short mark: another one means that the page is to be loaded anew. */
export function freshMark(shown: unknown): string {
  return sha256(JSON.stringify(shown)).slice(0, MARK_LENGTH);
}

/** Answers a page that asks whether it still is as it was (RFC 9110, 13.1.2): nothing, or the mark it has now. */
export function answerMark(request: Request, mark: string): Response {
  const headers = { ETag: `W/"${mark}"`, 'Cache-Control': 'private, no-cache' };
  const marks = { etag: headers.ETag, changedAt: new Date(8.64e15) };
  if (isUnchanged(request, marks)) return new Response(null, { status: 304, headers });
  return Response.json({ mark }, { headers });
}
