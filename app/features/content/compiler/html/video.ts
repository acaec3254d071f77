import type { CompiledVideo } from '../../compiled-course.ts';
import { compileVideo } from '../compile-video.ts';
import type { LoadedVideo } from '../loaded-course.ts';
import type { ScriptSlide } from '../video-schema.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { drawingNode } from './figure.ts';
import { section, word } from './page.ts';
import type { Page } from './page.ts';
import { textNodes } from './prose.ts';
import { captionTracks, mediaOf } from './video-media.ts';
import type { VideoMedia } from './video-media.ts';

type Shown = { page: Page; loaded: LoadedVideo; video: CompiledVideo };

/** Minutes and whole seconds, as the player shows them. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function factsLine({ page, video }: Shown): HtmlNode {
  const facts = [
    ...(video.made ? [word(page, 'videoLength', clock(video.durationMs))] : []),
    word(page, video.voice === 'ja' ? 'videoVoiceJa' : 'videoVoice'),
    ...(video.made === 'synthetic' ? [word(page, 'videoSynthetic')] : []),
  ];
  return el('p', { class: 'video-facts' }, facts.join(page.language === 'ja' ? '・' : ' · '));
}

// Sizes are said before anything loads: a phone in a valley pays for each megabyte.
function sizesLine(page: Page, media: VideoMedia): HtmlNode {
  const size = (key: 'sizeVideo' | 'sizeAudio' | 'sizeText', text: string) =>
    el('li', {}, el('span', {}, word(page, key)), ' ', el('strong', {}, text));
  return el(
    'ul',
    { class: 'video-sizes', 'aria-label': word(page, 'sizes') },
    size('sizeVideo', media.video.size),
    size('sizeAudio', media.audio.size),
    size('sizeText', word(page, 'onPage')),
  );
}

function film({ page, video }: Shown, media: VideoMedia): HtmlNode {
  const attributes = { controls: true, preload: 'none', width: '640', height: '360' } as const;
  return el(
    'video',
    { ...attributes, 'aria-label': video.title[page.language] },
    el('source', { src: media.video.address, type: 'video/mp4' }),
    captionTracks(page, media),
  );
}

function soundAlone(page: Page, media: VideoMedia): HtmlNode {
  const { address, size } = media.audio;
  const bracketed = page.language === 'ja' ? `（${size}）` : ` (${size})`;
  return el(
    'details',
    { class: 'sound-alone' },
    el('summary', {}, `${word(page, 'soundAlone')}${bracketed}`),
    el('audio', { controls: true, preload: 'none', src: address }),
    el('p', {}, el('a', { href: address }, word(page, 'sizeAudio'), bracketed)),
  );
}

/** What is heard first, the same in the other language below it. */
function lineRow({ page, video }: Shown, line: CompiledVideo['lines'][number]): HtmlNode {
  const text = (language: 'en' | 'ja', className: string) =>
    el(
      'span',
      { class: className, lang: language },
      textNodes(line[language], { language, vocabulary: page.vocabulary }),
    );
  const at = (ms: number) => (video.made ? String(ms) : null);
  const times = { 'data-from': at(line.fromMs), 'data-to': at(line.toMs) };
  const other = video.voice === 'en' ? 'ja' : 'en';
  return el(
    'li',
    { id: `line-${video.id}-${line.id}`, 'data-line': line.id, ...times },
    text(video.voice, 'spoken'),
    ' ',
    text(other, 'meant'),
  );
}

function slideFigure({ page }: Shown, slide: ScriptSlide): HtmlNode | null {
  const drawing = slide.figure && page.course.figures.get(slide.figure);
  if (!drawing) return null;
  const { figures = [] } = page.lesson.source.value;
  const described = figures.find(({ file }) => file === slide.figure)?.alt ?? slide.title;
  return drawingNode(drawing, described[page.language]);
}

function slideNodes(shown: Shown, slide: ScriptSlide): HtmlNode[] {
  const { page, video } = shown;
  const { chapter, title, points = [] } = slide;
  const from = video.slides.find(({ id }) => id === slide.id)?.fromMs ?? 0;
  const say = (text: { en: string; ja: string }) => textNodes(text[page.language], page);
  const begins = { 'data-from': video.made ? String(from) : null };
  return [
    ...(chapter ? [el('h4', { class: 'chapter', ...begins }, say(chapter))] : []),
    el(
      'div',
      { class: 'slide', 'data-slide': slide.id, ...begins },
      el('h5', {}, say(title)),
      points.length > 0 &&
        el(
          'ul',
          {},
          points.map((point) => el('li', {}, say(point))),
        ),
      slideFigure(shown, slide),
      el(
        'ol',
        { class: 'transcript-lines' },
        video.lines.filter((line) => line.slide === slide.id).map((line) => lineRow(shown, line)),
      ),
    ),
  ];
}

/** A video with its captions, its sound alone, and its slides and text, which need neither. */
export function videoBlock(page: Page, id: string): HtmlNode {
  const loaded = page.course.videos.get(id)!;
  const source = page.lesson.source.value.videos!.find((each) => each.id === id)!;
  const video = compileVideo(page.course, page.lesson, source);
  const shown = { page, loaded, video };
  const media = mediaOf(page, video);
  return section(
    page,
    { id, className: 'video-block' },
    el('h3', {}, textNodes(video.title[page.language], page)),
    factsLine(shown),
    media ? sizesLine(page, media) : el('p', { class: 'note' }, word(page, 'videoMissing')),
    el('div', { 'data-mount': 'video', 'data-video': id }, media && film(shown, media)),
    media && soundAlone(page, media),
    el(
      'details',
      { class: 'transcript', 'data-transcript': id, open: true },
      el('summary', {}, word(page, 'sizeText')),
      loaded.source.value.slides.flatMap((slide) => slideNodes(shown, slide)),
    ),
  );
}
