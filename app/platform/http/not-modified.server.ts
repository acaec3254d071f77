/** What a file is known by, to whoever has it already. */
export interface FileMarks {
  etag: string;
  changedAt: Date;
}

/**
 * True when who asks has the file as it is (RFC 9110, 13.1): by its tag, or where no tag is sent, by the
 * second of its last change.
 */
export function isUnchanged(request: Request, { etag, changedAt }: FileMarks): boolean {
  const tags = request.headers.get('If-None-Match');
  if (tags !== null) {
    const known = tags.split(',').map((tag) => weak(tag.trim()));
    return known.includes('*') || known.includes(weak(etag));
  }
  const since = Date.parse(request.headers.get('If-Modified-Since') ?? '');
  return Math.floor(changedAt.getTime() / 1_000) * 1_000 <= since;
}

/** Tags are compared without saying how strong they are. */
const weak = (tag: string) => tag.replace(/^W\//, '');
