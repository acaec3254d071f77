import { act, fireEvent, render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SelfIntroduction } from '#app/features/people/exports.ts';
import { testMessages } from '#tests/setup/messages.ts';

async function show() {
  render(
    <IntlProvider locale="en" messages={testMessages('en')} timeZone="Asia/Tokyo">
      <SelfIntroduction />
    </IntlProvider>,
  );
  return screen.findByLabelText<HTMLInputElement>('Your name, as it sounds in Japanese');
}

function type(label: string | HTMLElement, value: string) {
  const input = typeof label === 'string' ? screen.getByLabelText(label) : label;
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
}

// The builder is loaded when it is shown, which on a busy machine takes a while.
beforeAll(() => import('#app/features/people/components/introduction-builder.tsx'), 60_000);
beforeEach(() => window.localStorage.clear());

describe('the self-introduction builder', () => {
  it('makes sentences of a name typed in Latin letters as it sounds', async () => {
    const name = await show();
    expect(screen.getByText(/sentences appear once/)).toBeTruthy();
    type('Your name, as you write it', 'Jordan');
    type(name, 'jo-dan');
    expect(name.value).toBe('ジョーダン');
    expect(screen.getByText('Amerika kara kimashita, Jōdan desu.')).toBeTruthy();
    expect(screen.getByText('I am Jordan, from the United States.')).toBeTruthy();
  });

  it('says at the field what cannot be written, and keeps it as typed', async () => {
    const name = await show();
    type(name, 'Jordan');
    expect(name.value).toBe('Jordan');
    expect(name.getAttribute('aria-invalid')).toBe('true');
  });

  it('says so in words where the device has no Japanese voice, and offers none', async () => {
    type(await show(), 'ジョーダン');
    expect(screen.queryByRole('button', { name: /^Listen/ })).toBeNull();
    expect(screen.getByText(/This device has no Japanese voice/)).toBeTruthy();
  });

  it('has its rōmaji for the eye only: the sentence itself is heard', async () => {
    type(await show(), 'ジョーダン');
    const romaji = screen.getByText('Amerika kara kimashita, Jōdan desu.');
    expect(romaji.getAttribute('aria-hidden')).toBe('true');
  });

  it('reads a speech with the Japanese voice of the device, as slow and as often as chosen', async () => {
    const speak = vi.fn<(said: { onend: (() => void) | null }) => void>();
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'en-GB' }, { lang: 'ja-JP' }],
      cancel: vi.fn(),
      speak,
    });
    vi.stubGlobal('speechSynthesis', synthesis);
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        constructor(readonly text: string) {}
      },
    );
    type(await show(), 'ジョーダン');
    const [all] = screen.getAllByRole('button', { name: 'Listen to all' });
    fireEvent.click(all!);
    expect(speak).toHaveBeenCalledTimes(6);
    expect(speak.mock.calls[1]?.[0]).toMatchObject({
      text: 'アメリカから 来ました、ジョーダンです。',
      lang: 'ja-JP',
      rate: 0.8,
    });
    Object.assign(document.body.dataset, { speed: 'slow', repeat: 'on' });
    speak.mock.calls.at(-1)?.[0].onend?.();
    expect(speak).toHaveBeenCalledTimes(12);
    expect(speak.mock.calls.at(-1)?.[0]).toMatchObject({ rate: 0.6 });
    document.body.removeAttribute('data-repeat');
    document.body.removeAttribute('data-speed');
    act(() => speak.mock.calls.at(-1)?.[0].onend?.());
    expect(speak).toHaveBeenCalledTimes(12);
  });
});
