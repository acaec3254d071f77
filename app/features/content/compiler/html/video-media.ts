import type { CompiledVideo } from '../../compiled-course.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { word } from './page.ts';
import type { Page } from './page.ts';

type Kind = keyof NonNullable<CompiledVideo['media']>;

/** The files of a video as its page shows them: where each is, and how large. */
export type VideoMedia = Record<Kind, { address: string; size: string }>;

/** Megabytes with one digit, at least 0.1. */
function megabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`;
}

/** The files of a video; null while it is not made. */
export function mediaOf({ course }: Page, { media }: CompiledVideo): VideoMedia | null {
  if (!media) return null;
  const of = (kind: Kind) => {
    const { file, sha256, bytes } = media[kind];
    const name = `${sha256}${file.slice(file.lastIndexOf('.'))}`;
    return { address: `/learn/${course.slug}/media/${name}`, size: megabytes(bytes) };
  };
  return { video: of('video'), audio: of('audio'), en: of('en'), ja: of('ja') };
}

/** The captions in both languages, that of the reader first. */
export function captionTracks(page: Page, media: VideoMedia): HtmlNode[] {
  const order = page.language === 'ja' ? (['ja', 'en'] as const) : (['en', 'ja'] as const);
  return order.map((language) =>
    el('track', {
      kind: 'captions',
      srclang: language,
      label: word(page, language === 'en' ? 'captionsEn' : 'captionsJa'),
      src: media[language].address,
    }),
  );
}
