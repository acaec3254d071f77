import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';

interface MountedProps {
  root: RefObject<HTMLElement>;
  /** Value of `data-mount` in the prepared HTML. */
  name: string;
  children: ReactNode;
}

/** Puts a component into its place in a prepared lesson, where the lesson has one. */
export function Mounted({ root, name, children }: MountedProps) {
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => {
    setPlace(root.current?.querySelector(`[data-mount="${name}"]`) ?? null);
  }, [root, name]);
  return place ? createPortal(children, place) : null;
}
