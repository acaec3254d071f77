import { fireEvent, render, screen } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepViewing } from '#app/features/videos/client/kept-viewings.ts';
import { VideoSections } from '#app/features/videos/components/video-sections.tsx';
import type { VideoView } from '#app/features/videos/video-view.ts';
import { messagesOf } from '#app/i18n/messages.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';

const both = (text: string) => ({ en: text, ja: text });
const MESSAGES = { ...messagesOf('en'), ...pageTexts('en', 'videos', 'quizzes', 'kinds') };
const LACKS = { played: 50, needed: 90, open: 1 };

/** A video that has not been made, with one question. */
const VIEW: VideoView = {
  ...{
    id: 'year',
    enrolmentId: 'e-1',
    title: both('The year'),
    durationMs: 0,
    media: null,
    lines: [],
    chapters: [],
  },
  ...{ token: 'v1.key.nonce.tag.sealed', positionMs: 0, isRead: false },
  told: { percent: 50, complete: false, lacks: LACKS },
  questions: [
    {
      atMs: 0,
      view: {
        question: {
          ...{ kind: 'choice', id: 'a1.v', prompt: both('It begins in April.'), show: null },
          options: ['True', 'False'].map((text) => ({ id: text, ...both(text) })),
        },
        ...{ audio: null, sounds: {}, answer: null, sequence: 0, feedback: null },
      } as unknown as VideoView['questions'][number]['view'],
    },
  ],
};

function show(parts: Partial<VideoView>) {
  render(
    <IntlProvider locale="en" messages={MESSAGES} timeZone="Asia/Tokyo">
      <VideoSections
        {...{ videos: [{ ...VIEW, ...parts }], courseSlug: 'c', itemSlug: 'l', locale: 'en' }}
        unanswered={null}
        isOver={false}
      />
    </IntlProvider>,
  );
}

const light = () => screen.queryByRole('button', { name: 'I have read or heard this' });
const check = () => screen.queryByRole('button', { name: 'Check' });

afterEach(() => vi.unstubAllGlobals());

describe('below a lesson, a video', () => {
  it.each([
    ['is complete with what a page before played', 'e-1', 'This video is complete.'],
    ['is not complete with a video of the same name in another course', 'e-2', 'say so here'],
  ])('%s', async (_, enrolment, words) => {
    const token = 'v1.key.of-before.tag.sealed';
    keepViewing(localStorage, { token, played: [[0, 9_000]] });
    const told = {
      percent: 100,
      complete: true,
      lacks: null,
      enrolment,
      video: 'year',
      positionMs: 0,
    };
    const ask = vi.fn(() => Promise.resolve(new Response(JSON.stringify(told))));
    vi.stubGlobal('fetch', ask);
    show({});
    await vi.waitFor(() => expect(localStorage.length).toBe(0));
    expect(ask).toHaveBeenCalledOnce();
    expect(await screen.findByText(new RegExp(words, 'u'))).toBeDefined();
  });

  it('offers its light way and takes answers while something is learnt', () => {
    show({});
    expect(light()).not.toBeNull();
    expect(check()).not.toBeNull();
    expect(screen.getByText(/say so here/u)).toBeDefined();
  });

  it('offers nothing that would be refused where nothing is learnt any more', () => {
    show({ token: null });
    expect(light()).toBeNull();
    expect(check()).toBeNull();
    expect(screen.queryByText(/say so here/u)).toBeNull();
    expect(screen.queryByText(/can be answered here/u)).toBeNull();
    expect(screen.getByText('It begins in April.')).toBeDefined();
  });

  it('whose text was read waits for its questions, and offers its light way again once none is open', () => {
    show({ isRead: true });
    expect(light()).toBeNull();
    const lacks = { ...LACKS, open: 0 };
    show({ isRead: true, told: { percent: 50, complete: false, lacks } });
    expect(light()).not.toBeNull();
    expect(screen.getByText(/It now has all it needs/u)).toBeDefined();
  });

  it.each([
    [409, /Access to this course has ended/u],
    [503, /did not reach the server/u],
  ])('says of an answer that came back with %i why it was not taken', async (status, words) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"reason":"over"}', { status })));
    show({});
    fireEvent.click(screen.getByRole('radio', { name: /True/u }));
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
  });
});
