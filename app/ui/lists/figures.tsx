import type { ReactNode } from 'react';

export type Figure = { label: string; value: ReactNode };

/** A few numbers, each with what it counts. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="figures">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
