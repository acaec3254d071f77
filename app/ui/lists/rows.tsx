import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Mark } from '../text/mark.tsx';
import type { MarkShape, MarkTone } from '../text/mark.tsx';

export type RowState = 'done' | 'here' | 'open' | 'waiting' | 'none';

const MARKS: Record<RowState, { shape: MarkShape; tone: MarkTone }> = {
  done: { shape: 'circle', tone: 'ok' },
  here: { shape: 'play', tone: 'here' },
  open: { shape: 'square', tone: 'quiet' },
  waiting: { shape: 'clock', tone: 'quiet' },
  none: { shape: 'dot', tone: 'quiet' },
};

/** A list of things in one order, each with its state. */
export function Rows({ children, ordered }: { children: ReactNode; ordered?: boolean }) {
  const Element = ordered ? 'ol' : 'ul';
  return <Element className="rows">{children}</Element>;
}

type RowProps = {
  state?: RowState;
  /** The state in words, where the common word is not exact. */
  stateLabel?: string;
  title: ReactNode;
  meta?: ReactNode;
  /** Why it stands so, and what helps. */
  why?: ReactNode;
  current?: boolean;
};

/** One thing: its mark, its name, what is counted, and the reason for its state. */
export function Row({ state = 'none', stateLabel, title, meta, why, current }: RowProps) {
  const t = useTranslations('ui.mark');
  return (
    <li className="row" aria-current={current ? 'step' : undefined}>
      <span>
        <Mark {...MARKS[state]} />
        <span className="visually-hidden">{stateLabel ?? t(state)}</span>
      </span>
      <span className="row-title">{title}</span>
      {meta ? <span className="row-meta">{meta}</span> : null}
      {why ? <div className="row-why">{why}</div> : null}
    </li>
  );
}
