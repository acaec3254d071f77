const ID = /^[a-z0-9-]+\.[a-z0-9-]+$/u;
const SECTION = /<section\b[^>]*>|<\/section>/gu;
const REPORT_LINK = /<p class="report">.*?<\/p>/gsu;
const ASIDE =
  /<(p|ol|details|thead)\b[^>]* class="(?:sound|listen-lines|tr|visually-hidden)"[^>]*>.*?<\/\1>/gsu;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * The part of a lesson's prepared HTML that is one block, without the link by which a reader reports
 * it; a dialogue that is heard and then read is both of its sections. Null where there is none.
 * @param html our own renderer's HTML, in which sections are closed
 */
export function blockHtml(html: string, blockId: string): string | null {
  if (!ID.test(blockId)) return null;
  const mark = ` data-block="${blockId}"`;
  const parts: string[] = [];
  let depth = 0;
  let start = -1;
  for (const { 0: tag, index } of html.matchAll(SECTION)) {
    const isEnd = tag === '</section>';
    if (start < 0 && !isEnd && tag.includes(mark)) {
      start = index;
      depth = 0;
    }
    if (start < 0) continue;
    depth += isEnd ? -1 : 1;
    if (depth > 0) continue;
    parts.push(html.slice(start, index + tag.length));
    start = -1;
  }
  return parts.length > 0 ? parts.join('').replaceAll(REPORT_LINK, '') : null;
}

/** Prepared HTML as plain text in one line: readings, translations, sounds and drawings left out. */
export function plainText(html: string): string {
  return html
    .replaceAll(ASIDE, '')
    .replaceAll(/<(rt|rp|svg|button|style)\b[^>]*>.*?<\/\1>/gsu, '')
    .replaceAll(/<\/(?:p|li|h\d|t[dhr]|div|section|summary|legend|label|figcaption|dt|dd)>/gu, ' ')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .replaceAll('▶', '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The beginning of a text, cut between letters as a person counts them. */
export function excerptOf(text: string, letters: number): string {
  const all = [...text];
  return all.length <= letters
    ? text
    : `${all
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`;
}
