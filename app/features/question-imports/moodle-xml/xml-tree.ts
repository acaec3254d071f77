/** An element of XML; `text` is what stands directly in it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlElement[];
  line: number;
}

/** The children of a name, in their order. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** The text of a child, from its `text` where it has one; empty where there is no such child. */
export function textAt(element: XmlElement, name: string): string {
  const child = childOf(element, name);
  if (!child) return '';
  return (childOf(child, 'text') ?? child).text.trim();
}

/** Whether a child says yes: Moodle writes 1 or true. */
export const isSet = (element: XmlElement, name: string): boolean =>
  /^(?:1|true)$/iu.test(textAt(element, name));
