/** The text that stands under readings: 先生 for {先生|せん|せい}. */
export function plainText(jp: string): string {
  return jp.replaceAll(/\{([^|{}]*)\|[^{}]*\}/gu, '$1');
}
