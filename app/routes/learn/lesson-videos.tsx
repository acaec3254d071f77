import { readyComponent } from '#app/platform/http/ready-component.tsx';

/** What belongs to the videos of a lesson: it comes with the lessons that have some. */
export const VideoSections = await readyComponent('[data-videos]', async () => {
  const sections = await import('#app/features/videos/components/video-sections.tsx');
  return sections.VideoSections;
});
