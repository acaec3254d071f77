import type { Word } from './choices.ts';
import { classLesson, morningMeeting } from './speeches.ts';
import type { Line } from './speeches.ts';

/** What is left out of a speech to be filled in by hand. */
export type Blank = 'name' | 'city' | 'country' | 'hobby' | 'food' | 'job' | 'place';

const blank = (name: Blank): Word => ({ id: name, jp: `＿${name}＿`, romaji: '…', en: '…' });

/**
 * The two speeches with blanks for what is one's own: in the Japanese each stands as its name
 * between two low lines (＿name＿), in rōmaji and English as an ellipsis.
 */
export function blankSpeeches(): { morning: Line[]; lesson: Line[] } {
  const speaker = {
    name: blank('name'),
    city: blank('city'),
    country: blank('country'),
    hobby: blank('hobby'),
    food: blank('food'),
    job: { ...blank('job'), id: 'alt' },
    place: blank('place'),
    placeKind: null,
  };
  return { morning: morningMeeting(speaker), lesson: classLesson(speaker) };
}
