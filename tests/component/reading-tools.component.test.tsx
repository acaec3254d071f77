import { fireEvent, render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadingScope } from '#app/features/courses/components/reading-scope.tsx';
import { ReadingTools } from '#app/features/courses/components/reading-tools.tsx';
import { useReading } from '#app/features/courses/components/use-reading.ts';
import { testMessages } from '#tests/setup/messages.ts';
import { DEFAULT_READING } from '#app/platform/auth/actor.ts';
import { JapaneseText } from '#app/ui/index.ts';

function Reading() {
  const state = useReading(DEFAULT_READING);
  return (
    <ReadingScope state={state} met={['先|せん', '生|せい']}>
      <ReadingTools state={state} returnTo="/learn" />
      <JapaneseText text="{先生|せん|せい}の {趣味|しゅ|み}" />
    </ReadingScope>
  );
}

function show() {
  const { container } = render(
    <IntlProvider locale="en" messages={testMessages('en')} timeZone="Asia/Tokyo">
      <Reading />
    </IntlProvider>,
  );
  return container.querySelector<HTMLElement>('.reading-scope')!.dataset;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  window.sessionStorage.clear();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
});

describe('the row of tools', () => {
  it('puts the page under furigana, translation, speed, repetition and rōmaji', () => {
    const scope = show();
    expect({ ...scope }).toEqual({
      furigana: 'new',
      translation: 'tap',
      romaji: 'on',
      speed: 'normal',
      repeat: 'off',
    });
    press('all');
    press('slow');
    press('repeat');
    press('Rōmaji');
    expect({ ...scope }).toMatchObject({
      furigana: 'all',
      speed: 'slow',
      repeat: 'on',
      romaji: 'off',
    });
  });

  it('goes on repeating on the next page of this window', () => {
    show();
    press('repeat');
    document.body.innerHTML = '';
    expect(show().repeat).toBe('on');
  });

  it('shows one reading by pressing its word, on tap only', () => {
    show();
    const ruby = document.querySelector('ruby[data-new]')!;
    fireEvent.click(ruby);
    expect(ruby.classList.contains('shown')).toBe(false);
    fireEvent.click(screen.getAllByRole('button', { name: 'on tap' })[0]!);
    fireEvent.click(ruby);
    expect(ruby.classList.contains('shown')).toBe(true);
  });
});
