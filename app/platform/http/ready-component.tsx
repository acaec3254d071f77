import { lazy, Suspense, type ComponentType } from 'react';

/**
 * A component that comes on demand. Where a prepared document shows it, it is loaded before the page is taken
 * over and stands in no boundary of its own: one that is still to be taken over would be drawn anew by the
 * first press beside it. A server has it before its first page.
 * @param sign what in a document shows that the component is needed
 */
export async function readyComponent<P extends object>(
  sign: string,
  load: () => Promise<ComponentType<P>>,
): Promise<ComponentType<P>> {
  const isShown = typeof document === 'undefined' || document.querySelector(sign) !== null;
  const ready = isShown ? await load().catch(() => null) : null;
  if (ready) return ready;
  const Later = lazy(async () => ({ default: (await load()) as ComponentType<object> }));
  return function WhenLoaded(props: P) {
    return (
      <Suspense>
        <Later {...props} />
      </Suspense>
    );
  };
}
