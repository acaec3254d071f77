/**
 * Tells the server something small that nothing waits for. It may be lost without harm: a reading
 * place, a preference, a warm-up answer.
 */
export function tell(address: string, message: object): void {
  void fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(message),
    keepalive: true,
  }).catch(() => undefined);
}
