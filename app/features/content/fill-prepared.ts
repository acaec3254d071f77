/** What stands behind the marks of a prepared lesson. */
export type PreparedMedia = {
  /** The address of a clip, or null where there is none: its button is left out. */
  clip: (id: string) => string | null;
  /** Checked SVG of a letter's stroke order by code point in hexadecimal, or null. */
  stroke: (hex: string) => string | null;
};

const CLIP = /<!--clip:([a-z0-9.-]+)-->([\s\S]*?)<!--\/clip-->/gu;
const STROKE = /<!--stroke:([0-9a-f]+)-->[\s\S]*?<!--\/stroke-->/gu;

function escapeAddress(address: string): string {
  return address
    .replace(/&/gu, '&amp;')
    .replace(/"/gu, '&quot;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}

function fillClips(html: string, media: PreparedMedia): string {
  return html.replace(CLIP, (_whole, id: string, inner: string) => {
    const address = media.clip(id);
    return address === null ? '' : inner.replaceAll(`{{clip:${id}}}`, () => escapeAddress(address));
  });
}

/**
 * Puts addresses of clips and stroke orders into a prepared lesson. The marks are comments, which no
 * author can write, so nothing in a text can pass for one.
 */
export function fillPrepared(html: string, media: PreparedMedia): string {
  return fillClips(html, media).replace(STROKE, (_whole, hex: string) => media.stroke(hex) ?? '');
}
