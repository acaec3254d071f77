import { AppError } from '#app/platform/errors.ts';

export function loader(): never {
  throw new AppError('not-found');
}

export function action(): never {
  throw new AppError('not-found');
}

export default function NotFound() {
  return null;
}
