import { Link as RemixLink } from '@remix-run/react';
import type { ComponentProps } from 'react';

export type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'ref'> & {
  to: string;
  /** Loads the whole document: for pages whose body reaches the browser as HTML only. */
  document?: boolean;
};

const ELSEWHERE = /^(https?:|mailto:|tel:)/;

/** A link inside the site, or out of it without telling the other site where the reader came from. */
export function Link({ document, to, children, ...rest }: LinkProps) {
  if (ELSEWHERE.test(to)) {
    return (
      <a href={to} className={rest.className} lang={rest.lang} rel="noopener noreferrer">
        {children}
      </a>
    );
  }
  // What Remix makes of it, without asking the router: a twelfth of a page's rendering.
  if (typeof window === 'undefined' && to.startsWith('/')) {
    return (
      <a href={to} data-discover={document ? undefined : 'true'} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <RemixLink to={to} reloadDocument={document} {...rest}>
      {children}
    </RemixLink>
  );
}
