import { useState } from 'react';

/**
 * Shows the readings of the question or row it stands in, where they are shown on tap, for those who
 * cannot point at a word.
 */
export function ReadingsButton({ label, about }: { label: string; about: string }) {
  const [shown, setShown] = useState(false);
  return (
    <button
      type="button"
      className="readings"
      aria-label={`${label}: ${about}`}
      aria-pressed={shown}
      onClick={() => setShown(!shown)}
    >
      {label}
    </button>
  );
}
