import type { EntryContext } from '@remix-run/node';

type Manifest = EntryContext['manifest'];

const narrow = new WeakMap<Manifest, Map<string, Manifest>>();

/**
 * The context of a document with the routes of this document only. A page renders, and its browser
 * begins, with the routes it is made of and asks for others when it needs them; matching and listing
 * the whole table for every document is work for nothing.
 */
export function withOwnRoutes(context: EntryContext): EntryContext {
  const ids = context.staticHandlerContext.matches.map(({ route }) => route.id);
  const known = narrow.get(context.manifest) ?? new Map<string, Manifest>();
  narrow.set(context.manifest, known);
  const key = ids.join(' ');
  const manifest = known.get(key) ?? narrowed(context.manifest, ids);
  known.set(key, manifest);
  return { ...context, manifest };
}

function narrowed(manifest: Manifest, ids: readonly string[]): Manifest {
  const routes = Object.entries(manifest.routes).filter(([id]) => ids.includes(id));
  return { ...manifest, routes: Object.fromEntries(routes) };
}
