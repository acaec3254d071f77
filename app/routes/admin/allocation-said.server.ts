import { seeOther } from '#app/platform/http/responses.server.ts';

/** Back to a page with what was done, or why it was not. */
export function backWith(path: string, said: string): Response {
  return seeOther(`${path}?said=${said}`);
}

/** What a page says of what was done before, from its address: anything else says nothing. */
export function saidIn(request: Request): string | null {
  const said = new URL(request.url).searchParams.get('said');
  return said !== null && /^[a-z-]{1,40}$/.test(said) ? said : null;
}
