import type {
  CompiledCourse,
  CompiledLesson,
  CompiledMedia,
  CompiledVideo,
} from '#app/features/content/exports.ts';

/** A file that the readers of a course get, at its address. */
export interface MediaAddress {
  address: string;
  bytes: number;
}

/** A video of a lesson as it is published: its files have addresses. */
export interface LessonVideo extends Omit<CompiledVideo, 'media'> {
  media: Record<keyof Media, MediaAddress> | null;
}

type Media = NonNullable<CompiledVideo['media']>;

const TYPES = { video: 'video/mp4', audio: 'audio/mp4', en: 'text/vtt', ja: 'text/vtt' } as const;
const EXTENSIONS = { video: 'mp4', audio: 'm4a', en: 'vtt', ja: 'vtt' } as const;
const KINDS = ['video', 'audio', 'en', 'ja'] as const;

/** Where the readers of a course get a file: the address never changes what it gives. */
export function mediaAddress(course: string, kind: keyof Media, sha256: string): string {
  return `/learn/${course}/media/${sha256}.${EXTENSIONS[kind]}`;
}

/** The videos of a lesson with the addresses of their files; undefined where it has none. */
export function publishedVideos(
  course: string,
  { videos }: CompiledLesson,
): LessonVideo[] | undefined {
  return videos?.map((video) => ({ ...video, media: addressesOf(course, video.media) }));
}

function addressesOf(course: string, media: Media | null): LessonVideo['media'] {
  if (!media) return null;
  const of = (kind: keyof Media) => {
    const { sha256, bytes } = media[kind];
    return { address: mediaAddress(course, kind, sha256), bytes };
  };
  return { video: of('video'), audio: of('audio'), en: of('en'), ja: of('ja') };
}

/** Every file of the videos of a course, with its type. */
export function filesOf({ items }: Pick<CompiledCourse, 'items'>) {
  const videos = items.flatMap((item) => (item.kind === 'lesson' ? (item.videos ?? []) : []));
  return videos.flatMap(({ media }) =>
    media ? KINDS.map((kind): PrivateFile => ({ ...media[kind], mediaType: TYPES[kind] })) : [],
  );
}

type PrivateFile = CompiledMedia & { mediaType: string };
