import { describe, expect, it } from 'vitest';
import { answersTo, attemptRequests, readForm } from './attempt-requests.mjs';

const PAGE = `<form method="post"><input type="hidden" name="attempt" value="a1"/>
<input type="hidden" name="submissionKey" value="k1"/>
<input class="x" type="radio" name="q:s1.one" value="x"/><input type="radio" name="q:s1.one" value="y"/>
<input type="radio" name="q:s1.two" value="z"/></form>`;

describe('the form of an attempt', () => {
  it('is read with its key and what may be chosen', () => {
    const { options, ...form } = readForm(PAGE);
    expect(form).toEqual({ attemptId: 'a1', submissionKey: 'k1' });
    expect([...options]).toEqual([
      ['s1.one', ['x', 'y']],
      ['s1.two', ['z']],
    ]);
    expect(answersTo({ options }, 1)).toEqual([
      ['s1.one', 'y'],
      ['s1.two', 'z'],
    ]);
  });

  it('is not found on another page', () => {
    expect(() => readForm('<input name="email"/>')).toThrow('not the page of an attempt');
  });
});

describe('a request of an attempt', () => {
  const own = attemptRequests({ host: 'localhost:1', cookie: 'session=t', path: '/learn/c/q' });

  it('says who asks, from where, and how long it is', () => {
    const request = own.submit({ attemptId: 'a1', submissionKey: 'k1' }, [['s1.one', '水']]);
    const [head = '', body = ''] = request.split('\r\n\r\n');
    expect(head).toContain('POST /learn/c/q/result HTTP/1.1');
    expect(head).toContain('Cookie: session=t');
    expect(head).toContain('Origin: http://localhost:1');
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      ...{ attempt: 'a1', submissionKey: 'k1', ifUnanswered: 'ask', 'q:s1.one': '水' },
    });
  });
});
