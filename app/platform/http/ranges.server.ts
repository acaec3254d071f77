import { attachmentName } from './attachment.server.ts';

interface File {
  type: string;
  /** In bytes. */
  size: number;
  /** As it was handed in; none where it has no name. */
  name: string;
}

/** What may be shown where it is asked for: everything else is saved, so that nothing of it is run. */
const isShown = (type: string) => type.startsWith('audio/') || type === 'image/jpeg';

/**
 * A file of somebody's, or the one range of it that is asked for (RFC 9110, 14.2): players seek so. It is
 * kept by nobody on the way.
 * @param read gives bytes from one place to another, the second not included
 */
export async function bytesOf(
  request: Request,
  { type, size, name }: File,
  read: (range: { from: number; to: number }) => Promise<Uint8Array>,
): Promise<Response> {
  const headers = new Headers({
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (!isShown(type)) headers.set('Content-Disposition', attachmentName(name || 'file'));
  const range = rangeOf(request.headers.get('Range'), size);
  if (range === 'none-of-it') {
    headers.set('Content-Range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: size };
  if (range) headers.set('Content-Range', `bytes ${from}-${to - 1}/${size}`);
  headers.set('Content-Length', String(to - from));
  const body = request.method === 'HEAD' ? null : new Uint8Array(await read({ from, to }));
  return new Response(body, { status: range ? 206 : 200, headers });
}

type Range = { from: number; to: number };

/** The single range of a header; null where there is none that is understood, and all is sent. */
export function rangeOf(header: string | null, size: number): Range | 'none-of-it' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header ?? '');
  const [, first = '', last = ''] = found ?? [];
  if (!first && !last) return null;
  if (!first) {
    const length = Number(last);
    return length > 0 ? { from: Math.max(0, size - length), to: size } : 'none-of-it';
  }
  return between(Number(first), last ? Number(last) : size - 1, size);
}

function between(from: number, last: number, size: number): Range | 'none-of-it' | null {
  if (from >= size) return 'none-of-it';
  return last < from ? null : { from, to: Math.min(size, last + 1) };
}
