import type { ReactNode } from 'react';

type NextPanelProps = {
  title: ReactNode;
  /** Where it belongs and how long it takes. */
  meta?: ReactNode;
  /** One link or button. */
  action: ReactNode;
  children?: ReactNode;
};

/** The one thing to do now. */
export function NextPanel({ title, meta, action, children }: NextPanelProps) {
  return (
    <section className="next">
      {meta ? <p className="small">{meta}</p> : null}
      <h2>{title}</h2>
      {children}
      {action}
    </section>
  );
}

/** The end of a page that has a next step: what it is, and the way there. */
export function EndStep({ action, children }: { action: ReactNode; children: ReactNode }) {
  return (
    <div className="end">
      <p>{children}</p>
      {action}
    </div>
  );
}
