import type { RequestHandler, ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/** What an address looks like. */
interface Shape {
  /** Its first segment, and how many there are. */
  group: string;
  /** Its last segment; null where that differs from address to address. */
  end: string | null;
}

/** In a last segment that is written in percents: it may be any. */
const ENCODED = '%';

/**
 * A handler for each shape of address (its first segment, how many segments, its last where routes name
 * one), made when it is first asked for, that knows only the routes of that shape. Remix matches its whole table three times for
 * every page, which for a product of many addresses takes a tenth of the time.
 */
export function byShape(
  build: ServerBuild,
  make: (part: ServerBuild) => RequestHandler,
): RequestHandler {
  const shapes = shapesOf(build.routes);
  const ends = endsByGroup(shapes.values());
  const whole = make(build);
  const parts = new Map<string, RequestHandler>();
  return (request, context) => {
    const { group, end: asked } = shapeAsked(new URL(request.url).pathname);
    const known = ends.get(group);
    // Nobody's address, or one of Remix itself (`/__manifest`).
    if (!known) return whole(request, context);
    const end = asked.includes(ENCODED) ? ENCODED : known.has(asked) ? asked : null;
    const key = `${group} ${end}`;
    const handle = parts.get(key) ?? make({ ...build, routes: part(build.routes, { group, end }) });
    parts.set(key, handle);
    return handle(request, context);
  };

  function part(routes: Routes, { group, end }: Shape): Routes {
    const own = Object.entries(routes).filter(([id]) => {
      const shape = shapes.get(id);
      if (!shape) return true;
      const mayEnd = shape.end === null || shape.end === end || end === ENCODED;
      return shape.group === group && mayEnd;
    });
    return Object.fromEntries(own);
  }
}

/** How addresses of each group may end, as far as routes name it. */
function endsByGroup(shapes: Iterable<Shape>): Map<string, Set<string | null>> {
  const ends = new Map<string, Set<string | null>>();
  for (const { group, end } of shapes) ends.set(group, (ends.get(group) ?? new Set()).add(end));
  return ends;
}

/** The shape of each route's addresses; none of frames and of those whose addresses differ in it. */
function shapesOf(routes: Routes): Map<string, Shape> {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  const shapes = new Map<string, Shape>();
  for (const id of Object.keys(routes)) {
    const path = pathOf(routes, id);
    const isFixed = !/^\/*:|[*?]/.test(path) && !parents.has(id);
    if (!isFixed) continue;
    const { group, end } = shapeOf(path);
    shapes.set(id, { group, end: end.includes(':') ? null : end });
  }
  return shapes;
}

function pathOf(routes: Routes, id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id];
  return route ? `${pathOf(routes, route.parentId)}/${route.path ?? ''}` : '';
}

/** Matching knows no difference between large and small letters. */
function shapeOf(path: string): { group: string; end: string } {
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
  return { group: `${segments.length} ${segments[0] ?? ''}`, end: segments.at(-1) ?? '' };
}

/** `/learn.data` is the data of `/learn`. */
function shapeAsked(pathname: string): { group: string; end: string } {
  return shapeOf(pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/'));
}
