export interface StackedBar {
  label: string;
  /** One number for each series, in their order. */
  values: readonly number[];
}

type StackedBarsProps = {
  /** What is shown, for who does not see it. */
  title: string;
  series: readonly { key: string; label: string }[];
  bars: readonly StackedBar[];
};

const ROW = 28;
const BAR = 16;
const LABEL = 130;
const WIDTH = 400;
const NUMBER = 40;

/**
 * Bars of parts, a row each, drawn where the page is made: a picture of a table that stands beside it.
 * Series differ by pattern as well as colour.
 */
export function StackedBars({ title, series, bars }: StackedBarsProps) {
  const total = (bar: StackedBar) => bar.values.reduce((sum, value) => sum + value, 0);
  const most = Math.max(1, ...bars.map(total));
  const scale = (WIDTH - LABEL - NUMBER) / most;
  return (
    <figure className="plot">
      <svg
        role="img"
        aria-label={title}
        viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
        width={WIDTH}
        height={bars.length * ROW}
      >
        <Hatches />
        {bars.map((bar, row) => (
          <g key={bar.label}>
            <text x={LABEL - 10} y={row * ROW + 19} textAnchor="end">
              {bar.label}
            </text>
            {partsOf(bar.values).map(({ value, before }, at) => (
              <rect
                key={series[at]?.key}
                className={`part-${at + 1}`}
                x={LABEL + before * scale}
                y={row * ROW + (ROW - BAR) / 2}
                width={value * scale}
                height={BAR}
              />
            ))}
            <text x={LABEL + total(bar) * scale + 8} y={row * ROW + 19}>
              {total(bar)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <ul>
          {series.map(({ key, label }, at) => (
            <li key={key}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <rect className={`part-${at + 1}`} width="16" height="16" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function partsOf(values: readonly number[]) {
  return values.map((value, at) => ({
    value,
    before: values.slice(0, at).reduce((sum, each) => sum + each, 0),
  }));
}

/** Lines that tell parts apart without colour. */
function Hatches() {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="hatch-ground" width="6" height="6" />
        <path className="hatch-line" d="M0 6 6 0" />
      </pattern>
      <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="hatch-ground" width="6" height="6" />
        <circle className="hatch-dot" cx="3" cy="3" r="1.2" />
      </pattern>
    </defs>
  );
}
