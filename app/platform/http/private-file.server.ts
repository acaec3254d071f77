/**
 * An answer that the HTTP server turns into a private file, whole or in part, by the name under which it
 * is kept. The header is between the two: it reaches no reader, and none can send it.
 */
export function privateFile(name: string): Response {
  return new Response(null, { headers: { 'X-Private-File': name } });
}
