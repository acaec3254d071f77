/**
 * The published procedure of a lottery. Before applications come, the digest of a secret seed is shown;
 * after the window has closed the seed itself is, and anyone can repeat the draw: each application's
 * number is the SHA-256 of `seed:application id` in hex, and the smallest comes first.
 * @param digest SHA-256 in hex
 */
export function drawnOrder(
  seed: string,
  applicationIds: readonly string[],
  digest: (text: string) => string,
): { applicationId: string; number: string }[] {
  return applicationIds
    .map((applicationId) => ({ applicationId, number: digest(`${seed}:${applicationId}`) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}
