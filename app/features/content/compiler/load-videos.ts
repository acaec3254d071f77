import { parseCaptions } from './captions.ts';
import type { CaptionFile } from './captions.ts';
import type { Fault } from './fault.ts';
import type { LoadedVideo } from './loaded-course.ts';
import { kindOf } from './source-files.ts';
import { madeSchema, scriptSchema } from './video-schema.ts';
import { readYaml } from './yaml-source.ts';

type Texts = ReadonlyMap<string, string>;

function captionsOf(texts: Texts, file: string, faults: Fault[]): CaptionFile | null {
  const text = texts.get(file);
  if (text === undefined) return null;
  const { cues, faults: found } = parseCaptions(file, text);
  faults.push(...found);
  return { file, cues };
}

function loadVideo(
  texts: Texts,
  { id, file, text }: { id: string; file: string; text: string },
  faults: Fault[],
): LoadedVideo | null {
  const source = readYaml({ file, text, schema: scriptSchema }, faults);
  const madeFile = `videos/${id}/made.yaml`;
  const madeText = texts.get(madeFile);
  const made =
    madeText === undefined
      ? null
      : readYaml({ file: madeFile, text: madeText, schema: madeSchema }, faults);
  const captions = {
    en: captionsOf(texts, `videos/${id}/captions.en.vtt`, faults),
    ja: captionsOf(texts, `videos/${id}/captions.ja.vtt`, faults),
  };
  return source && { id, source, made, captions };
}

/** The videos of a course by their ids; what cannot be read is a fault and left out. */
export function loadVideos(texts: Texts, faults: Fault[]): Map<string, LoadedVideo> {
  const videos = new Map<string, LoadedVideo>();
  for (const [file, text] of texts) {
    if (kindOf(file) !== 'script') continue;
    const id = file.slice('videos/'.length, -'.yaml'.length);
    const video = loadVideo(texts, { id, file, text }, faults);
    if (video) videos.set(id, video);
  }
  return videos;
}
