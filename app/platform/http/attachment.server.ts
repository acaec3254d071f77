/**
 * A file for the browser to save, of personal data as a rule: it is kept by nobody on the way. The
 * name may be in any script; old clients get a plain one with the same ending (RFC 6266).
 */
export function attachment(
  file: { name: string; type: string; bytes: Uint8Array },
  plainName: string,
): Response {
  const ending = /\.\w+$/u.exec(file.name)?.[0] ?? '';
  const name = encodeURIComponent(file.name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${plainName}${ending}"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
