import type { EntryContext } from '@remix-run/node';
import { expect, it } from 'vitest';
import { withDataRead } from './page-data.server.ts';

const bytes = new TextEncoder().encode('[{"_1":2},"name","佐藤 𠮷"]\n');

/** A context whose data comes in parts of so many bytes. */
function contextOf(size: number): EntryContext {
  const serverHandoffStream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) {
        controller.enqueue(bytes.subarray(at, at + size));
      }
      controller.close();
    },
  });
  return { serverHandoffStream, renderMeta: {} } as EntryContext;
}

it.each([1, 2, 7, 1_000])('data is whole that comes in parts of %s bytes', async (size) => {
  const own = await withDataRead(contextOf(size));
  expect(own().renderMeta?.streamCache?.[0]?.result).toEqual({
    done: true,
    value: new TextDecoder().decode(bytes),
  });
});

it('each rendering has a stream of its own to take', async () => {
  const own = await withDataRead(contextOf(8));
  const [first, second] = [own(), own()];
  first.serverHandoffStream?.getReader();
  expect(second.serverHandoffStream?.locked).toBe(false);
  expect(second.renderMeta).not.toBe(first.renderMeta);
});

it('data that cannot be written is a fault of the page', async () => {
  const serverHandoffStream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new Error('no such type')),
  });
  const context = { serverHandoffStream, renderMeta: {} } as EntryContext;
  await expect(withDataRead(context)).rejects.toThrow('no such type');
});
