type ProgressProps = {
  /** What is measured; shown unless a text beside it says so already. */
  label: string;
  labelSeen?: boolean;
  value: number;
  max: number;
  /** The same in words: `6 / 24`. */
  text?: string;
};

/** How far something has come. */
export function Progress({ label, labelSeen, value, max, text }: ProgressProps) {
  return (
    <div className="progress">
      {labelSeen ? (
        <span aria-hidden="true">
          <span>{label}</span>
          <span>{text}</span>
        </span>
      ) : null}
      <progress value={value} max={max} aria-label={label} aria-valuetext={text} />
    </div>
  );
}
