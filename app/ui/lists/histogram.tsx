type HistogramProps = {
  /** What is shown, for who does not see it. */
  title: string;
  /** From the lowest to the highest; labels stand where one column ends and the next begins. */
  values: readonly number[];
  /** One more than there are values. */
  edges: readonly string[];
};

const COLUMN = 38;
const SIDE = 16;
const TOP = 20;
const HEIGHT = 120;
const FOOT = 22;

/** How many stand where on a scale: columns drawn where the page is made, a picture of a table beside it. */
export function Histogram({ title, values, edges }: HistogramProps) {
  const most = Math.max(1, ...values);
  const width = values.length * COLUMN + 2 * SIDE;
  const floor = TOP + HEIGHT;
  const height = (value: number) => (value / most) * HEIGHT;
  return (
    <figure className="plot">
      <svg
        role="img"
        aria-label={title}
        viewBox={`0 0 ${width} ${floor + FOOT}`}
        width={width}
        height={floor + FOOT}
      >
        {values.map((value, at) => (
          <g key={edges[at]}>
            {value > 0 ? (
              <>
                <rect
                  className="part-2"
                  x={SIDE + at * COLUMN + 2}
                  y={floor - height(value)}
                  width={COLUMN - 4}
                  height={height(value)}
                />
                <text
                  x={SIDE + (at + 0.5) * COLUMN}
                  y={floor - height(value) - 6}
                  textAnchor="middle"
                >
                  {value}
                </text>
              </>
            ) : null}
          </g>
        ))}
        <line className="axis" x1={SIDE} x2={width - SIDE} y1={floor} y2={floor} />
        {edges.map((edge, at) => (
          <text key={edge} x={SIDE + at * COLUMN} y={floor + 16} textAnchor="middle">
            {edge}
          </text>
        ))}
      </svg>
    </figure>
  );
}
