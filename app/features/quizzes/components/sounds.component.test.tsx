import { fireEvent, render, screen, within } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testMessages } from '#tests/setup/messages.ts';
import { ChoiceQuestion } from './choice-question.tsx';
import { OrderingQuestion } from './ordering-question.tsx';

const TILES = [
  { id: 't1', jp: 'こちらは', hear: 's1.hear-1' },
  { id: 't2', jp: '{田中|た|なか}です。', hear: 's1.hear-2' },
];
const OPTIONS = [
  { id: 'plain', jp: 'ジョーダンです。' },
  { id: 'with-san', jp: 'ジョーダンさんです。' },
];
const PROMPT = { en: 'Build.', ja: '作ってください。' };
const onAnswer = vi.fn();
const played: string[] = [];
let canPlay = true;

function show(kind: 'ordering' | 'choice', sounds: Record<string, string>) {
  const common = { id: 's1.q-1', prompt: PROMPT, hear: null };
  const props = {
    ...{
      sounds,
      locale: 'en' as const,
      name: 'q:s1.q-1',
      labelledBy: 'prompt',
      answer: null,
      attemptId: 'a',
    },
    ...{ onAnswer, onEnter: vi.fn() },
  };
  const choice = { ...common, kind: 'choice' as const, show: null, options: OPTIONS };
  const ordering = { ...common, kind: 'ordering' as const, tiles: TILES };
  render(
    <IntlProvider locale="en" messages={testMessages('en')} timeZone="Asia/Tokyo">
      {kind === 'choice' ? (
        <ChoiceQuestion {...props} question={choice} />
      ) : (
        <OrderingQuestion {...props} question={ordering} />
      )}
    </IntlProvider>,
  );
}

const tile = (name: string) => screen.getByRole('button', { name });
const sounds = { t1: '/media/1.mp3', t2: '/media/2.mp3' };

beforeEach(() => {
  played.length = 0;
  canPlay = true;
  onAnswer.mockReset();
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(''))),
  );
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => undefined);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function play(
    this: HTMLMediaElement,
  ) {
    played.push(new URL(this.src).pathname);
    return canPlay ? Promise.resolve() : Promise.reject(new Error('no line'));
  });
});

describe('a tile', () => {
  it('is added and said at one press, and said again when it is taken out', () => {
    show('ordering', sounds);
    fireEvent.click(tile('Add 田中です。'));
    expect(onAnswer).toHaveBeenLastCalledWith({ tiles: ['t2'] }, false);
    fireEvent.click(tile('Add こちらは'));
    expect(onAnswer).toHaveBeenLastCalledWith({ tiles: ['t2', 't1'] }, true);
    fireEvent.click(tile('Take out 田中です。'));
    expect(onAnswer).toHaveBeenLastCalledWith({ tiles: ['t1'] }, false);
    expect(played).toEqual(['/media/2.mp3', '/media/1.mp3', '/media/2.mp3']);
  });

  it('keeps the focus within the tiles, so that the next one is a key away', () => {
    show('ordering', sounds);
    tile('Add こちらは').focus();
    fireEvent.click(tile('Add こちらは'));
    expect(document.activeElement).toBe(tile('Add 田中です。'));
  });

  it('is added where its sound cannot be played, and that is said', async () => {
    canPlay = false;
    show('ordering', sounds);
    fireEvent.click(tile('Add こちらは'));
    expect(tile('Take out こちらは')).toBeTruthy();
    expect(await screen.findByText(/The sound did not play/)).toBeTruthy();
  });

  it('of a version published before there were sounds is added in silence', () => {
    show('ordering', {});
    fireEvent.click(tile('Add こちらは'));
    expect(onAnswer).toHaveBeenLastCalledWith({ tiles: ['t1'] }, false);
    expect(played).toEqual([]);
  });
});

describe('an option', () => {
  it('has a button that plays it and chooses nothing; its name does not tell what is heard', () => {
    show('choice', { plain: '/media/1.mp3', 'with-san': '/media/2.mp3' });
    const [, second] = screen.getAllByRole('listitem');
    const link = within(second!).getByRole('link', { name: 'Play the sound' });
    expect(link.getAttribute('href')).toBe('/media/2.mp3');
    fireEvent.click(link);
    expect(played).toEqual(['/media/2.mp3']);
    expect(onAnswer).not.toHaveBeenCalled();
    fireEvent.click(within(second!).getByRole('radio'));
    expect(onAnswer).toHaveBeenLastCalledWith({ option: 'with-san' }, true);
  });

  it('without a sound has no such button', () => {
    show('choice', {});
    expect(screen.queryByRole('link')).toBeNull();
  });
});
