/** How many wait to be read: a number in a frame, and what it counts in words. */
export function Unread({ count, label }: { count: number; label: string }) {
  if (count === 0) return null;
  return (
    <span className="unread">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
