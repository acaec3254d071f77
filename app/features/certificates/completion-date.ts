import { writeEraDay, writeJapanDay } from '#app/platform/japan-day.ts';

/** The day in Japan as a Japanese document gives it, by both calendars: 2026年7月3日、令和8年7月3日. */
export function japaneseDay(instant: Date): string {
  return `${writeJapanDay(instant, 'ja')}、${writeEraDay(instant)}`;
}
