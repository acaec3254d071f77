import { env } from '#app/platform/env.server.ts';
import { markOf } from '#app/platform/tokens.server.ts';

/** Stands for the name on a certificate once its holder is erased: written in any width, case or spacing. */
export function markOfHolder(code: string, name: string): string {
  const folded = name
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s,.・]/gu, '');
  return markOf(`certificate-holder\n${code}\n${folded}`, env().secretKey);
}
