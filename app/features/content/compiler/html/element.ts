/** HTML as data. Only what stands in the lists below can be written, and all text is escaped. */

/** The elements a prepared lesson may hold. */
export type Tag =
  | 'a'
  | 'audio'
  | 'br'
  | 'button'
  | 'caption'
  | 'details'
  | 'div'
  | 'em'
  | 'figure'
  | 'fieldset'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'input'
  | 'label'
  | 'legend'
  | 'li'
  | 'ol'
  | 'p'
  | 'rp'
  | 'rt'
  | 'ruby'
  | 'section'
  | 'source'
  | 'span'
  | 'strong'
  | 'summary'
  | 'table'
  | 'tbody'
  | 'td'
  | 'textarea'
  | 'th'
  | 'thead'
  | 'track'
  | 'tr'
  | 'ul'
  | 'video';

const VOID_TAGS = new Set<string>(['br', 'input', 'source', 'track']);
const ATTRIBUTES =
  /^(?:class|id|href|lang|rel|role|scope|start|type|src|srclang|label|kind|controls|preload|width|height|name|value|for|rows|autocomplete|hidden|open|tabindex|aria-[a-z]+|data-[a-z-]+)$/u;

export type HtmlNode =
  | string
  | { tag: Tag; attributes: Record<string, string | true | null>; children: HtmlNode[] }
  /** Present only where the clip has audio; `{{clip:id}}` inside becomes its address. */
  | { clip: string; children: HtmlNode[] }
  /** Replaced by the stroke order of a letter, or dropped. */
  | { stroke: string }
  /** Markup that an allow-list of its own has already checked (a figure). */
  | { checked: string };

export function escapeText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/gu, '&quot;').replace(/'/gu, '&#39;');
}

type Child = HtmlNode | null | false;

/** An element; null attributes and children are left out. */
export function el(
  tag: Tag,
  attributes: Record<string, string | true | null> = {},
  ...children: (Child | Child[])[]
): HtmlNode {
  const kept = children
    .flat()
    .filter((child): child is HtmlNode => child !== null && child !== false);
  return { tag, attributes, children: kept };
}

function attributesText(attributes: Record<string, string | true | null>): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string | true] => entry[1] !== null)
    .map(([name, value]) => {
      if (!ATTRIBUTES.test(name)) throw new Error(`attribute ${name} is not on the list`);
      return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
    })
    .join('');
}

/** HTML text of the nodes. */
export function toHtml(nodes: readonly HtmlNode[], insideClip = false): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeText(node);
      if ('checked' in node) return node.checked;
      if ('stroke' in node)
        return `<!--stroke:${node.stroke}-->{{stroke:${node.stroke}}}<!--/stroke-->`;
      if ('clip' in node) {
        if (insideClip) throw new Error(`the clip ${node.clip} stands inside of another`);
        return `<!--clip:${node.clip}-->${toHtml(node.children, true)}<!--/clip-->`;
      }
      const open = `<${node.tag}${attributesText(node.attributes)}>`;
      return VOID_TAGS.has(node.tag)
        ? open
        : `${open}${toHtml(node.children, insideClip)}</${node.tag}>`;
    })
    .join('');
}
