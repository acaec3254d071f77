import { Link } from '../link.tsx';

interface Way {
  to: string;
  label: string;
}

interface PagingProps {
  /** What the list holds. */
  label: string;
  /** Which part of it is shown, in words; null where that part is empty. */
  shown: string | null;
  before: Way | null;
  after: Way | null;
}

/** Which part of a list is shown, and the ways to the parts before and after it. */
export function Paging({ label, shown, before, after }: PagingProps) {
  return (
    <nav className="paging" aria-label={label}>
      <p>
        {shown} {before ? <Link to={before.to}>{before.label}</Link> : null}{' '}
        {after ? <Link to={after.to}>{after.label}</Link> : null}
      </p>
    </nav>
  );
}
