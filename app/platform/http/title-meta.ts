/** The `meta` of a route whose loader returns `title`; error pages keep the site's name. */
export function titleMeta({ data }: { data: unknown }): { title: string }[] {
  const title =
    typeof data === 'object' && data !== null && 'title' in data ? String(data.title) : 'Kakehashi';
  return [{ title }];
}
