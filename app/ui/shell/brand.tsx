import { useLocale } from 'use-intl';
import { Link } from '../link.tsx';

/** A bridge: the deck and its railing. */
function BridgeMark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round">
        <path d="M2.5 18.5Q16 7.5 29.5 18.5" />
        <path d="M2.5 24.5Q16 13.5 29.5 24.5" />
        <path d="M8 15v5.5M16 13v6M24 15v5.5" />
      </g>
    </svg>
  );
}

/** The site's name in both languages, the reader's first. */
export function Brand({ to }: { to: string }) {
  const names = [
    <span key="en" lang="en">
      Kakehashi
    </span>,
    <span key="ja" lang="ja">
      架け橋
    </span>,
  ];
  if (useLocale() === 'ja') names.reverse();
  return (
    <Link to={to} className="brand">
      <BridgeMark />
      <span>
        {names[0]} {names[1]}
      </span>
    </Link>
  );
}
