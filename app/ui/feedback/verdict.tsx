import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Mark } from '../text/mark.tsx';
import type { MarkShape, MarkTone } from '../text/mark.tsx';

export type VerdictKind = 'ok' | 'near' | 'fault' | 'none';

const MARKS: Record<VerdictKind, { shape: MarkShape; tone: MarkTone }> = {
  ok: { shape: 'circle', tone: 'ok' },
  near: { shape: 'triangle', tone: 'near' },
  fault: { shape: 'cross', tone: 'fault' },
  none: { shape: 'dash', tone: 'quiet' },
};

type VerdictProps = {
  kind: VerdictKind;
  /** In place of the common word: what exactly was wrong. */
  word?: ReactNode;
  /** Announced when it appears. */
  live?: boolean;
  children?: ReactNode;
};

/** The judgement of an answer, or that there is none, by shape, word and colour. */
export function Verdict({ kind, word, live, children }: VerdictProps) {
  const t = useTranslations('ui.verdict');
  return (
    <div className="verdict" role={live ? 'status' : undefined}>
      <Mark {...MARKS[kind]} />
      <div>
        <strong className={`is-${MARKS[kind].tone}`}>
          {word ?? (kind === 'none' ? null : t(kind))}
        </strong>{' '}
        {children}
      </div>
    </div>
  );
}
