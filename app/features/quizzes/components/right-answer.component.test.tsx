import { fireEvent, render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PublicQuestion, Solution } from '#app/features/questions/exports.ts';
import { testMessages } from '#tests/setup/messages.ts';
import type { Feedback } from '../receipt.ts';
import { VerdictView } from './verdict-view.tsx';

const common = { id: 's1.q-1', prompt: { en: '', ja: '' }, hear: null };
const ORDERING: PublicQuestion = {
  ...{ ...common, kind: 'ordering' },
  tiles: [
    { id: 't1', jp: '{田中|た|なか}です。' },
    { id: 't2', jp: 'こちらは' },
  ],
};
const CHOICE: PublicQuestion = {
  ...{ ...common, kind: 'choice', show: null },
  options: [
    { id: 'plain', jp: 'ジョーダンです。' },
    { id: 'with-san', jp: 'ジョーダンさんです。' },
  ],
};
const TYPED: PublicQuestion = { ...common, kind: 'typed' };
const SOUNDS = { t1: '/media/1.mp3', t2: '/media/2.mp3', plain: '/media/3.mp3' };
const SOLUTIONS: Record<'ordering' | 'choice' | 'typed', Solution> = {
  ordering: { kind: 'ordering', tileIds: ['t2', 't1'] },
  choice: { kind: 'choice', optionId: 'plain' },
  typed: { kind: 'typed', jp: 'はい', sound: '/media/4.mp3' },
};
const played: string[] = [];

beforeEach(() => {
  played.length = 0;
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => undefined);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function play(
    this: HTMLMediaElement,
  ) {
    played.push(new URL(this.src).pathname);
    return Promise.resolve();
  });
});

function show(question: PublicQuestion, solution: Solution | null, verdict: Feedback['verdict']) {
  const feedback = { verdict, errorClass: null, words: null, explain: null, solution };
  render(
    <IntlProvider locale="en" messages={testMessages('en')} timeZone="Asia/Tokyo">
      <VerdictView {...{ question, feedback }} sounds={SOUNDS} locale="en" live={false} />
    </IntlProvider>,
  );
}

const press = () => {
  const links = screen.queryAllByRole('link', { name: 'Play the sound' });
  for (const link of links) fireEvent.click(link);
  return played;
};

it.each([
  { how: 'put in order', question: ORDERING, heard: ['2', '1'] },
  { how: 'chosen', question: CHOICE, heard: ['3'] },
  { how: 'typed', question: TYPED, heard: ['4'] },
])('a right answer to be $how is heard beside its words', ({ question, heard }) => {
  show(question, SOLUTIONS[question.kind], 'reject');
  expect(screen.getByText(/Right answer/)).toBeTruthy();
  expect(press()).toEqual(heard.map((name) => `/media/${name}.mp3`));
});

it('where nothing says it there is nothing to press', () => {
  show(CHOICE, { kind: 'choice', optionId: 'with-san' }, 'reject');
  expect(press()).toEqual([]);
});

it('a model answer is called one, line by line, with its readings', async () => {
  const essay: PublicQuestion = {
    ...{ ...common, kind: 'essay', answerIn: 'ja', limit: null },
    rubric: [],
  };
  show(
    essay,
    { kind: 'text', text: '{鈴木|すず|き}さん\nよろしく お{願|ねが}いします。\n' },
    'unmarked',
  );
  expect(screen.getByText(/A model answer/)).toBeTruthy();
  const name = (await screen.findByText('すず')).closest('p');
  expect(name?.getAttribute('lang')).toBe('ja');
  expect(name?.textContent).not.toContain('よろしく');
});

it('before it is due it is neither read nor heard', () => {
  show(ORDERING, null, 'reject');
  expect(screen.queryByText('こちらは')).toBeNull();
  expect(press()).toEqual([]);
});
