import { describe, expect, it } from 'vitest';
import { expectConsole } from './console.ts';

describe('the test rig', () => {
  it('lets a test print what it declares', () => {
    expectConsole('warn', /slow disk/);
    console.warn('slow %s', 'disk');
  });

  it.fails('fails a test that prints what it did not declare', () => {
    console.error('out of paper');
  });

  it.fails('fails a test that declares output which does not come', () => {
    expectConsole('error', /out of paper/);
  });

  it('speaks HTTP about responses and data', () => {
    const redirect = new Response(null, { status: 302, headers: { Location: '/sign-in' } });
    expect(redirect).toHaveRedirect('/sign-in');
    expect(redirect).toHaveRedirect(/^\/sign/);
    expect(redirect).not.toHaveRedirect('/learn');
    expect(new Response(null, { status: 404 })).toHaveStatus(404);
    expect({ type: 'DataWithResponseInit', data: {}, init: { status: 422 } }).toHaveStatus(422);
    expect({ courses: [] }).toHaveStatus(200);
  });
});
