const QUIET_ZONE = 4;

interface QrCodeProps {
  className: string;
  /** What it holds, for who does not see it. */
  label: string;
  /** The width in modules, and the dark ones as a path whose unit is a module. */
  side: number;
  path: string;
}

/** Dark on white also where the page is dark: readers of codes expect it. */
export function QrCode({ className, label, side, path }: QrCodeProps) {
  const whole = side + 2 * QUIET_ZONE;
  return (
    <svg
      className={className}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#1f2328" />
    </svg>
  );
}
