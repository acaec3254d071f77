import { expect, it } from 'vitest';
import { runSweeps } from '#app/composition/jobs.server.ts';
import { keptLog, testContext } from '#tests/setup/context.ts';

it('upkeep that fails is named in the log and keeps no other from its turn', async () => {
  const { log, lines } = keptLog();
  const done: string[] = [];
  const does = (name: string) => () => Promise.resolve(done.push(name));
  await runSweeps({ ...testContext({ actor: null }), log }, [
    ['first', does('first')],
    ['broken', () => Promise.reject(new Error('no disk'))],
    ['last', does('last')],
  ]);
  expect(done).toEqual(['first', 'last']);
  expect(lines).toMatchObject([
    { level: 'error', values: [{ sweep: 'broken', err: { message: 'no disk' } }, 'sweep failed'] },
  ]);
});
