import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export type MarkShape =
  'circle' | 'triangle' | 'cross' | 'dash' | 'square' | 'play' | 'dot' | 'clock' | 'info';

const SHAPES: Record<MarkShape, ReactNode> = {
  circle: <circle cx="10" cy="10" r="7" />,
  triangle: <path d="M10 3.5 17.5 16.5H2.5z" />,
  cross: <path d="m4.5 4.5 11 11m0-11-11 11" />,
  dash: <path d="M4.5 10h11" />,
  square: <path d="M4 4h12v12H4z" />,
  play: <path className="solid" d="m6 4 10 6-10 6z" />,
  dot: <circle className="solid" cx="10" cy="10" r="1.5" />,
  clock: <path d="M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14m0 3v4l2.5 2" />,
  info: <path d="M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14m0 6.5V14m0-8v.1" />,
};

export type MarkTone = 'ok' | 'near' | 'fault' | 'here' | 'quiet';

/** A small drawn sign; what it means always stands beside it in words. */
export function Mark({ shape, tone }: { shape: MarkShape; tone?: MarkTone }) {
  return (
    <svg
      className={classNames('mark', tone && `is-${tone}`)}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[shape]}
    </svg>
  );
}
