/**
 * Whether an address is of the pages where staff work. Their messages are loaded with the document:
 * a link that leads there from elsewhere loads the whole document.
 */
export function isWorkPage(pathname: string): boolean {
  return /^\/(admin|teach)(\/|$)/.test(pathname);
}
