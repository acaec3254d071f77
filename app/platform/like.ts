/** The pattern of `like` for what holds a text, whatever letters it has. */
export function holding(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
}
