import type { EntryContext } from '@remix-run/node';

type Stream = NonNullable<EntryContext['serverHandoffStream']>;

/**
 * Reads the data of a document to its end before it is rendered. Remix writes it into the page part by
 * part and has rendering wait for each; loaders have waited for all that they give, so that there is one
 * part, and a page that is handed it waits for nothing.
 * @returns the context for a rendering; each takes one of its own
 */
export async function withDataRead(context: EntryContext): Promise<() => EntryContext> {
  const { serverHandoffStream, renderMeta } = context;
  if (!serverHandoffStream) return () => context;
  const result = { done: true, value: await textOf(serverHandoffStream) };
  return () => ({
    ...context,
    renderMeta: {
      ...renderMeta,
      streamCache: { 0: Object.assign(Promise.resolve(), { result }) },
    },
    // A rendering takes a reader and has nothing to read.
    serverHandoffStream: new ReadableStream(),
  });
}

async function textOf(stream: Stream): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}
