import { PARTICLES, particleAt } from '#app/features/questions/japanese/joins.ts';
import type { Token } from '#app/features/questions/japanese/segment.ts';
import type { View } from '#app/features/questions/japanese/view.ts';

const SPELT_AS: Record<string, string> = { は: 'わ', へ: 'え', を: 'お' };
const CAN_BE_LEFT_OUT = 'をがはにへ';

/** The particles of a form. */
export function particlesOf(view: View): Token[] {
  return view.tokens().filter(({ kind }) => kind === 'particle');
}

/** The places of は へ を that are particles: after a word, never first or inside one. */
export function soundParticles(view: View): Set<number> {
  const places = new Set<number>();
  for (const { start, text, kind } of view.tokens()) {
    if (kind === 'particle' && start > 0 && text in SPELT_AS) places.add(start);
    if (kind === 'copula' && text.startsWith('では')) places.add(start + 1);
  }
  return places;
}

/** Equal but for particles は へ を written わ え お. `accepted` is the view's text as compared. */
export function isParticleSpelling(view: View, accepted: string, typed: string): boolean {
  if (accepted.length !== typed.length) return false;
  let places: Set<number> | undefined;
  for (let at = 0; at < accepted.length; at += 1) {
    if (accepted[at] === typed[at]) continue;
    if (SPELT_AS[accepted.charAt(at)] !== typed[at]) return false;
    places ??= soundParticles(view);
    if (!places.has(at)) return false;
  }
  return places !== undefined;
}

/** Equal but for one particle (を が は に へ) left out. */
export function isParticleOmitted(view: View, accepted: string, typed: string): boolean {
  if (typed.length !== accepted.length - 1) return false;
  return particlesOf(view).some(
    ({ start, end, text }) =>
      start > 0 &&
      CAN_BE_LEFT_OUT.includes(text) &&
      accepted.slice(0, start) + accepted.slice(end) === typed,
  );
}

/** Equal but for one particle exchanged for another. */
export function isParticleExchange(view: View, typed: string): boolean {
  const { text } = view;
  if (PARTICLES.has(text)) return PARTICLES.has(typed);
  return particlesOf(view).some(({ start, end }) => {
    const tail = text.length - end;
    if (!typed.startsWith(text.slice(0, start)) || !typed.endsWith(text.slice(end))) return false;
    if (typed.length < start + tail) return false;
    return PARTICLES.has(typed.slice(start, typed.length - tail));
  });
}

/** Whether both texts have a particle of one kana at these places. */
export function areParticles(view: View, at: number, typed: string): boolean {
  if (!PARTICLES.has(typed) || particleAt(view.text, at)?.length !== 1) return false;
  return (
    view.text.length === 1 ||
    particlesOf(view).some(({ start, end }) => start === at && end === at + 1)
  );
}
