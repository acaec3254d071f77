import { fillPrepared } from '#app/features/content/exports.ts';
import { publishedVideos } from './lesson-videos.ts';
import type { Bilingual, CompiledCourse } from '#app/features/content/exports.ts';

interface Media {
  audio: ReadonlyMap<string, string>;
  strokes: ReadonlyMap<string, string>;
}

/** Items of a compiled course as rows: prepared HTML for lessons, the rules of check-ups. */
export function makeRows(course: CompiledCourse, media: Media) {
  return course.items.map((item, index) => {
    const common = { slug: item.slug, position: index + 1 };
    if (item.kind === 'lesson') {
      const { html, text, ...data } = item;
      const { en, ja } = fillMedia(html, media);
      const strokes = strokesOf(item.letters, media.strokes);
      const videos = publishedVideos(course.slug, item);
      const lesson = { ...data, ...(videos ? { videos } : {}), strokes };
      return { ...common, kind: 'lesson' as const, data: lesson, htmlEn: en, htmlJa: ja };
    }
    return { ...common, kind: 'check-up' as const, data: item };
  });
}

/** The drawings of the letters a lesson teaches, by letter: its practice sheet shows them. */
function strokesOf(
  letters: readonly { kana: string }[],
  strokes: ReadonlyMap<string, string>,
): Record<string, string> {
  const drawn = [...new Set(letters.flatMap(({ kana }) => [...kana]))].flatMap((letter) => {
    const svg = strokes.get(letter.codePointAt(0)!.toString(16).padStart(4, '0'));
    return svg ? [[letter, svg] as const] : [];
  });
  return Object.fromEntries(drawn);
}

function fillMedia(html: Bilingual, media: Media): Bilingual {
  const prepared = {
    clip: (id: string) => media.audio.get(id) ?? null,
    stroke: (hex: string) => media.strokes.get(hex) ?? null,
  };
  return { en: fillPrepared(html.en, prepared), ja: fillPrepared(html.ja, prepared) };
}
