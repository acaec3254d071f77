import { describe, expect, it } from 'vitest';
import { isHeld, phaseOf, yearOf, type Post } from './posts.ts';

const post = (parts: Partial<Post> = {}): Post => ({
  startsOn: '2031-07-27',
  endsOn: '2033-07-30',
  yearAtStart: 1,
  leftOn: null,
  leaving: null,
  ...parts,
});

describe('a post', () => {
  it('is held from its entry to its last day', () => {
    expect(isHeld(post(), '2030-01-01')).toBe(true);
    expect(isHeld(post(), '2033-07-30')).toBe(true);
    expect(isHeld(post(), '2033-07-31')).toBe(false);
    const left = post({ leftOn: '2032-03-31', leaving: 'withdrew' });
    expect(isHeld(left, '2032-03-31')).toBe(true);
    expect(isHeld(left, '2032-04-01')).toBe(false);
    expect(isHeld(post({ leftOn: '2031-07-01', leaving: 'not-arrived' }), '2031-06-01')).toBe(
      false,
    );
  });

  it('counts years from its first day, five at most', () => {
    const years = ['2031-07-27', '2032-07-26', '2032-07-27', '2040-01-01'].map((day) =>
      yearOf(post(), day),
    );
    expect(years).toEqual([1, 1, 2, 5]);
    expect(yearOf(post({ yearAtStart: 3 }), '2032-08-01')).toBe(4);
    expect(yearOf(post(), '2030-01-01')).toBe(1);
  });
});

describe('the phase of somebody', () => {
  it.each([
    ['2031-04-27', 'accepted'],
    ['2031-04-28', 'pre-arrival'],
    ['2031-07-26', 'pre-arrival'],
    ['2031-07-27', 'orientation'],
    ['2031-08-25', 'orientation'],
    ['2031-08-26', 'in-post'],
    ['2033-05-01', 'in-post'],
    ['2033-05-02', 'leaving'],
    ['2033-07-30', 'leaving'],
    ['2033-07-31', 'alumni'],
  ])('is on %s %s', (today, phase) => {
    expect(phaseOf([post()], today)).toBe(phase);
  });

  it('is none of who was never in the programme, or never came', () => {
    expect(phaseOf([], '2031-08-01')).toBeNull();
    const absent = post({ leftOn: '2031-07-20', leaving: 'not-arrived' });
    expect(phaseOf([absent], '2031-08-01')).toBeNull();
  });

  it('is not orientation again after a transfer, nor leaving before the next post', () => {
    const first = post({ leftOn: '2032-03-31', leaving: 'transferred' });
    const next = post({ startsOn: '2032-04-01', yearAtStart: 1 });
    expect(phaseOf([first, { ...next, yearAtStart: 2 }], '2032-04-02')).toBe('in-post');
    expect(phaseOf([first, { ...next, yearAtStart: 2 }], '2032-03-20')).toBe('in-post');
  });
});
