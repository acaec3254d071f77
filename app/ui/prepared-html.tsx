import { useEffect, useState } from 'react';

type PreparedHtmlProps = {
  id: string;
  /** Made by our own renderer from checked content; only the server has it. */
  html?: string | undefined;
  className?: string;
  lang?: string;
};

/**
 * HTML that was prepared when the content was published. It reaches the browser once, in the
 * document: hydration leaves the node alone, and a page that meets it without a document asks for one.
 */
export function PreparedHtml({ id, html, className, lang }: PreparedHtmlProps) {
  const [found] = useState(() => (html === undefined ? standing(id) : html));
  const missing = found === null;
  useEffect(() => {
    if (missing) window.location.reload();
  }, [missing]);
  return (
    <div
      id={id}
      className={className}
      lang={lang}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: found ?? '' }}
    />
  );
}

/** What the document already shows, or null where it was not part of the document. */
function standing(id: string): string | null {
  if (typeof document === 'undefined') return '';
  return document.getElementById(id)?.innerHTML ?? null;
}
