import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

type PageProps = {
  /** `read` for one column of text, `wide` for tables, `narrow` for a short form. */
  kind?: 'read' | 'wide' | 'narrow';
  className?: string;
  children: ReactNode;
};

/** The page's main part, where the skip link leads. */
export function Page({ kind = 'read', className, children }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className={classNames('page', kind, className)}>
      {children}
    </main>
  );
}
