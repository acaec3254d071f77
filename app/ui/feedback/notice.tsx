import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Mark } from '../text/mark.tsx';
import type { MarkShape, MarkTone } from '../text/mark.tsx';

export type NoticeKind = 'info' | 'success' | 'fault';

const MARKS: Record<NoticeKind, { shape: MarkShape; tone: MarkTone; role?: string }> = {
  info: { shape: 'info', tone: 'here' },
  success: { shape: 'circle', tone: 'ok', role: 'status' },
  fault: { shape: 'cross', tone: 'fault', role: 'alert' },
};

type NoticeProps = { kind?: NoticeKind; title?: ReactNode; children?: ReactNode };

/** Something the reader should know: that it worked, that it did not and why, or simply that it is so. */
export function Notice({ kind = 'info', title, children }: NoticeProps) {
  const { shape, tone, role } = MARKS[kind];
  return (
    <div className={classNames('notice', kind)} role={role}>
      <Mark shape={shape} tone={tone} />
      <div>
        {title ? <strong>{title}</strong> : null}
        {children}
      </div>
    </div>
  );
}
