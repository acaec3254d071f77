import type { ActionFunctionArgs } from '@remix-run/node';
import { endSession } from '#app/platform/auth/sessions.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';

export function loader(): never {
  throw new AppError('method-not-allowed');
}

export async function action({ request }: ActionFunctionArgs) {
  return seeOther('/', [await endSession(request.headers.get('cookie'))]);
}
