import { refusal } from '#app/platform/http/responses.server.ts';

/** An address that nobody knows hides nothing: who asked is not written down. */
export function loader(): never {
  throw refusal('not-found');
}

export function action(): never {
  throw refusal('not-found');
}

export default function NotFound() {
  return null;
}
