import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Mark } from '../text/mark.tsx';
import type { MarkShape } from '../text/mark.tsx';

export type VerdictKind = 'ok' | 'near' | 'fault';

const SHAPES: Record<VerdictKind, MarkShape> = { ok: 'circle', near: 'triangle', fault: 'cross' };

type VerdictProps = {
  kind: VerdictKind;
  /** In place of the common word: what exactly was wrong. */
  word?: ReactNode;
  /** Announced when it appears. */
  live?: boolean;
  children?: ReactNode;
};

/** The judgement of an answer, by shape, word and colour. */
export function Verdict({ kind, word, live, children }: VerdictProps) {
  const t = useTranslations('ui.verdict');
  return (
    <div className="verdict" role={live ? 'status' : undefined}>
      <Mark shape={SHAPES[kind]} tone={kind} />
      <div>
        <strong className={`is-${kind}`}>{word ?? t(kind)}</strong> {children}
      </div>
    </div>
  );
}
