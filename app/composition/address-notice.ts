const LOCAL = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * What the operator is told at the start of an address that has no https: real people's passwords and
 * sessions would cross the network readable. This machine itself and demonstrations may do without.
 */
export function addressNotice(settings: { publicUrl: string; demo: boolean }): string[] {
  const { protocol, hostname, origin } = new URL(settings.publicUrl);
  if (settings.demo || protocol === 'https:' || LOCAL.test(hostname)) return [];
  return [
    `PUBLIC_URL: ${origin} is not https. Passwords and sessions can be read on the way; put a proxy with a certificate in front and set PUBLIC_URL to its https address.`,
  ];
}
