import { Specimen } from '#app/ui/specimen/index.tsx';

/** Exists in development only. */
export function loader() {
  if (import.meta.env.PROD) throw new Response(null, { status: 404 });
  return null;
}

export default function ComponentsPage() {
  return <Specimen />;
}
