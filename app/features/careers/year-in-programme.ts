/**
 * In which year of the programme somebody is on a day, or was as their post ended.
 * @param post with its first and last day, and the year it began with
 */
export function yearInProgramme(
  post: { startsOn: string; endsOn: string; yearAtStart: number },
  today: string,
): number {
  const day = today < post.endsOn ? today : post.endsOn;
  const years = Number(day.slice(0, 4)) - Number(post.startsOn.slice(0, 4));
  const isBefore = day.slice(5) < post.startsOn.slice(5);
  return post.yearAtStart + Math.max(0, years - (isBefore ? 1 : 0));
}
