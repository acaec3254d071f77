/**
 * A mail server's last word on a mail (RFC 5321, 4.2.1: 5yz), as codes alone; null for every failure that
 * another try may mend. What it says of us, such as at signing in there, is no word on the mail.
 * @returns such as `SMTP 550 5.1.1`, with the enhanced code (RFC 3463) where the server gave one
 */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { command, response, responseCode } = error as unknown as Record<string, unknown>;
  const isOfMail = command === 'RCPT TO' || command === 'DATA';
  const isFinal = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  if (!isOfMail || !isFinal) return null;
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(
    typeof response === 'string' ? response : '',
  )?.[1];
  return ['SMTP', responseCode, enhanced].filter(Boolean).join(' ');
}
