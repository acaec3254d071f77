/**
 * A file for the browser to save, of personal data as a rule: it is kept by nobody on the way. The
 * name may be in any script; old clients get a plain one with the same ending (RFC 6266).
 */
export function attachment(
  file: { name: string; type: string; bytes: Uint8Array },
  plainName: string,
): Response {
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': attachmentName(file.name, plainName),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** Says that a file is to be saved, and under which name. */
export function attachmentName(fileName: string, plainName = 'file'): string {
  const ending = /\.\w+$/u.exec(fileName)?.[0] ?? '';
  const name = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}${ending}"; filename*=UTF-8''${name}`;
}
