import type { RequestHandler, ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/**
 * A handler for each shape of address (its first segment, how many segments), made when it is first
 * asked for, that knows only the routes of that shape. Remix matches its whole table three times for
 * every page, which for a product of many addresses takes a tenth of the time.
 */
export function byShape(
  build: ServerBuild,
  make: (part: ServerBuild) => RequestHandler,
): RequestHandler {
  const shapes = shapesOf(build.routes);
  const known = new Set(shapes.values());
  const whole = make(build);
  const parts = new Map<string, RequestHandler>();
  return (request, context) => {
    const shape = shapeAsked(new URL(request.url).pathname);
    // Nobody's address, or one of Remix itself (`/__manifest`).
    if (!known.has(shape)) return whole(request, context);
    const handle = parts.get(shape) ?? make({ ...build, routes: part(build.routes, shape) });
    parts.set(shape, handle);
    return handle(request, context);
  };

  function part(routes: Routes, shape: string): Routes {
    const own = Object.entries(routes).filter(([id]) => (shapes.get(id) ?? shape) === shape);
    return Object.fromEntries(own);
  }
}

/** The shape of each route's addresses; none of frames and of those whose addresses differ in it. */
function shapesOf(routes: Routes): Map<string, string> {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  const shapes = new Map<string, string>();
  for (const id of Object.keys(routes)) {
    const path = pathOf(routes, id);
    const isFixed = !/^\/*:|[*?]/.test(path) && !parents.has(id);
    if (isFixed) shapes.set(id, shapeOf(path));
  }
  return shapes;
}

function pathOf(routes: Routes, id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id];
  return route ? `${pathOf(routes, route.parentId)}/${route.path ?? ''}` : '';
}

/** Matching knows no difference between large and small letters. */
function shapeOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  return `${segments.length} ${segments[0]?.toLowerCase() ?? ''}`;
}

/** `/learn.data` is the data of `/learn`. */
function shapeAsked(pathname: string): string {
  return shapeOf(pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/'));
}
