import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import { sizeOf } from './media-size.ts';
import type { VideoView } from './video-view.ts';

/** An empty place for a video in a prepared lesson. */
const PLACE = /(<div data-mount="video" data-video="([a-z0-9-]+)">)(<\/div>)/gu;

/**
 * A prepared lesson with a plain player in each empty place for a video: it works without a script, and loads
 * nothing before it is played.
 */
export function fillPlayers(html: string, videos: readonly VideoView[], locale: Locale): string {
  return html.replaceAll(PLACE, (...[, begin, id, end]: string[]) => {
    const view = videos.find((video) => video.id === id);
    return [begin, view?.media ? plainPlayer(view.media, locale) : '', end].join('');
  });
}

type Media = NonNullable<VideoView['media']>;

function plainPlayer(media: Media, locale: Locale): string {
  const t = translator(locale);
  const track = (language: 'en' | 'ja', label: string) =>
    `<track kind="captions" srclang="${language}" label="${label}" src="${media[language].address}"${language === locale ? ' default' : ''}>`;
  const [video, audio] = [media.video, media.audio];
  return [
    '<div data-plain><video class="plain-video" controls playsinline preload="none" width="640" height="360">',
    `<source src="${video.address}" type="video/mp4">`,
    track('en', 'English'),
    track('ja', '日本語'),
    '</video><p class="small">',
    `<a href="${video.address}">${t('videos.plainVideo')}</a> (${sizeOf(video.bytes, locale)}) · `,
    `<a href="${audio.address}">${t('videos.plainSound')}</a> (${sizeOf(audio.bytes, locale)})</p></div>`,
  ].join('');
}
