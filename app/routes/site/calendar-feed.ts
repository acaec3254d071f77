import type { LoaderFunctionArgs } from '@remix-run/node';
import { readFeed } from '#app/features/calendar/read-feed.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUnchanged } from '#app/platform/http/not-modified.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';

/** A person's calendar, for who knows its secret address: no session is looked at. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const file = await readFeed(commandContext(context, null), token);
  if (!file) throw new AppError('not-found');
  const etag = `W/"${sha256(file.text).slice(0, 32)}"`;
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="kakehashi.ics"',
    'Cache-Control': 'private, no-cache',
    'X-Robots-Tag': 'noindex',
    ETag: etag,
    'Last-Modified': file.changedAt.toUTCString(),
  };
  return isUnchanged(request, { etag, changedAt: file.changedAt })
    ? new Response(null, { status: 304, headers })
    : new Response(file.text, { headers });
}
