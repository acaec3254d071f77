import type { Feedback } from '#app/features/quizzes/exports.ts';
import type { Told } from '../told.ts';

export interface VideoAnswerRequest {
  course: string;
  item: string;
  video: string;
  question: string;
  clientId: string;
  answer: unknown;
}

/** What became of an answer: `over` where access to the course has ended, `lost` where it did not arrive. */
export type SentAnswer =
  { kind: 'taken'; feedback: Feedback; told: Told } | { kind: 'over' | 'lost' };

/** Sends an answer to a question in a video. */
export async function sendVideoAnswer(request: VideoAnswerRequest): Promise<SentAnswer> {
  try {
    const response = await fetch('/api/video-answers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (response.status === 409) return { kind: 'over' };
    if (!response.ok) return { kind: 'lost' };
    const taken = (await response.json()) as { feedback: Feedback; told: Told };
    return { kind: 'taken', ...taken };
  } catch {
    return { kind: 'lost' };
  }
}
