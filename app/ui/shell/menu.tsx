import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

type MenuProps = { label: ReactNode; className?: string; children: ReactNode };

/** A menu that opens without any script; with one it closes by Escape and by a press elsewhere. */
export function Menu({ label, className, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeWhenLeft(menu.current), []);
  return (
    <details ref={menu} className={classNames('menu', className)}>
      <summary>{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}

function closeWhenLeft(menu: HTMLDetailsElement | null) {
  if (!menu) return undefined;
  const elsewhere = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  const chosen = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('a')) menu.open = false;
  };
  document.addEventListener('pointerdown', elsewhere);
  document.addEventListener('focusin', elsewhere);
  document.addEventListener('keydown', escape);
  menu.addEventListener('click', chosen);
  return () => {
    document.removeEventListener('pointerdown', elsewhere);
    document.removeEventListener('focusin', elsewhere);
    document.removeEventListener('keydown', escape);
    menu.removeEventListener('click', chosen);
  };
}
