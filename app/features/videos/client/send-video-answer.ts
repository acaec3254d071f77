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

/** Sends an answer to a question in a video; null where it did not arrive, or was refused. */
export async function sendVideoAnswer(
  request: VideoAnswerRequest,
): Promise<{ feedback: Feedback; told: Told } | null> {
  try {
    const response = await fetch('/api/video-answers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (!response.ok) return null;
    return (await response.json()) as { feedback: Feedback; told: Told };
  } catch {
    return null;
  }
}
