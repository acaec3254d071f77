import { useEffect } from 'react';
import { useRevalidator } from '@remix-run/react';
import { Link } from '../link.tsx';

const EVERY_MS = 15_000;

interface FreshProps {
  /** Answers with nothing while the page is as its mark says. */
  address: string;
  mark: string;
  reload: string;
  to: string;
  children: string;
}

/** Says how the page stays fresh, with a link that loads it anew where no script runs. */
export function FreshLink({ address, mark, reload, to, children }: FreshProps) {
  useFresh(address, mark);
  return (
    <p className="small">
      <Link to={to} document>
        {reload}
      </Link>{' '}
      {children}
    </p>
  );
}

/** Asks every fifteen seconds, while the page is looked at, whether it has changed, and loads what has. */
function useFresh(address: string, mark: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const headers = { 'If-None-Match': `W/"${mark}"` };
      // Away from the network nothing is told: what is shown stays, and the next time it is asked again.
      const answer = await fetch(address, { headers, cache: 'no-store' }).catch(() => null);
      if (answer?.status === 200) revalidate();
    };
    const asked = () => void ask();
    const timer = setInterval(asked, EVERY_MS);
    document.addEventListener('visibilitychange', asked);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', asked);
    };
  }, [address, mark, revalidate]);
}
