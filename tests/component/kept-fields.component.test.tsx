import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attachFillIn } from '#app/features/courses/behaviours/fill-in.ts';
import { compiled } from '../content/small-course.ts';
import { fillInCourse } from '../content/fill-in-course.ts';

const item = compiled(fillInCourse()).items.find(({ slug }) => slug === 's1-greetings');
const html = item?.kind === 'lesson' ? item.html.en : '';
let page: HTMLElement;
let leave: () => void = () => undefined;

function open(mark: string) {
  leave();
  page.innerHTML = html;
  leave = attachFillIn(page, { course: 'small', mark });
}

const aim = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Aim' });
const passport = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Passport' });

beforeEach(() => {
  window.localStorage.clear();
  page = document.createElement('main');
  document.body.append(page);
});
afterEach(() => {
  leave();
  page.remove();
});

describe('a sheet and a checklist of a prepared lesson', () => {
  it('bring back what was filled in, for the account that filled it in alone', () => {
    open('jordan');
    fireEvent.input(aim(), { target: { value: 'One question each.' } });
    fireEvent.click(passport());
    open('robin');
    expect([aim().value, passport().checked]).toEqual(['', false]);
    open('jordan');
    expect([aim().value, passport().checked]).toEqual(['One question each.', true]);
  });

  it('say how many are ticked, and that it is kept', () => {
    open('jordan');
    const list = document.getElementById('papers')!;
    expect(list.textContent).toContain('0 of 2');
    fireEvent.click(passport());
    expect(list.textContent).toContain('1 of 2');
    expect(list.querySelector('.fill-unkept')).toHaveProperty('hidden', true);
    expect(list.textContent).toContain('Saved on this device');
  });

  it('are cleared only when that is confirmed', () => {
    open('jordan');
    fireEvent.input(aim(), { target: { value: 'One question each.' } });
    const clear = document.querySelector('#lesson-plan [data-fill-clear]')!;
    const confirm = vi.spyOn(window, 'confirm').mockReturnValueOnce(false);
    fireEvent.click(clear);
    expect(aim().value).toBe('One question each.');
    confirm.mockReturnValueOnce(true);
    fireEvent.click(clear);
    expect([aim().value, window.localStorage.length]).toEqual(['', 0]);
  });

  it('keep what was typed before the script ran', () => {
    page.innerHTML = html;
    aim().value = 'Typed early.';
    leave = attachFillIn(page, { course: 'small', mark: 'jordan' });
    open('jordan');
    expect(aim().value).toBe('Typed early.');
  });

  it('say so where the browser keeps nothing', () => {
    open('jordan');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
      throw new Error('full');
    });
    fireEvent.input(aim(), { target: { value: 'x' } });
    const sheet = document.getElementById('lesson-plan')!;
    expect(sheet.querySelector('[role=status]')?.textContent).toContain('keeps nothing');
    expect(sheet.querySelector('[data-fill-kept]')).toHaveProperty('hidden', true);
  });
});
