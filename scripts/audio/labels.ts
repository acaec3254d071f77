import { voicedPhonemes } from './devoicing.ts';
import type { AccentPhrase, Breath } from './reading.ts';

/**
 * Full-context labels of the HTS voice (its documented format): each phoneme with its neighbours and
 * its place in accent phrase, breath and utterance.
 */
type Place = { phrase: AccentPhrase; breath: number; index: number };
type Sizes = { phrases: number; morae: number };
type Sound = { phoneme: string; place: Place | null; mora: number; breath: number };

const NOUN = '02';
const moraeIn = (phrases: readonly AccentPhrase[]) =>
  phrases.reduce((sum, { morae }) => sum + morae.length, 0);
const sizesOf = (breath: Breath | undefined): Sizes | null =>
  breath ? { phrases: breath.length, morae: moraeIn(breath) } : null;
// A phrase without a fall counts as one that falls after its last mora.
const accentOf = ({ accent, morae }: AccentPhrase) => accent || morae.length;

class LabelWriter {
  private readonly places: Place[];

  constructor(private readonly breaths: readonly Breath[]) {
    this.places = breaths.flatMap((phrases, breath) =>
      phrases.map((phrase, index) => ({ phrase, breath, index })),
    );
  }

  sounds(): Sound[] {
    const silence = (phoneme: string, breath: number): Sound => ({
      phoneme,
      place: null,
      mora: 0,
      breath,
    });
    const spoken = this.breaths.flatMap((phrases, breath) => {
      const voiced = voicedPhonemes(phrases);
      const sounds = phrases.flatMap((phrase, index): Sound[] =>
        voiced[index]!.flatMap((phonemes, mora) => {
          const place = this.places.find((each) => each.phrase === phrase)!;
          return phonemes.map((phoneme) => ({ phoneme, place, mora: mora + 1, breath }));
        }),
      );
      return breath === 0 ? sounds : [silence('pau', breath), ...sounds];
    });
    return [silence('sil', 0), ...spoken, silence('sil', this.breaths.length)];
  }

  private aroundPhrase(sound: Sound): string {
    const { place, breath } = sound;
    const at = place
      ? this.places.indexOf(place)
      : this.places.findIndex((p) => p.breath === breath);
    const next = place ? this.places[at + 1] : at < 0 ? undefined : this.places[at];
    const before = place ? this.places[at - 1] : this.places.at(at < 0 ? -1 : at - 1);
    const previous = !place && breath === 0 ? undefined : before;
    const join = (other: Place | undefined) =>
      !place || !other ? 'xx' : other.breath === breath ? '1' : '0';
    const size = (other: Place, mark: string) =>
      `${other.phrase.morae.length}_${accentOf(other.phrase)}${mark}${Number(other.phrase.asks)}`;
    const e = previous ? `${size(previous, '!')}_xx-${join(previous)}` : 'xx_xx!xx_xx-xx';
    const g = next ? `${size(next, '%')}_xx_${join(next)}` : 'xx_xx%xx_xx_xx';
    return `/E:${e}/F:${this.phrase(place)}/G:${g}`;
  }

  private phrase(place: Place | null): string {
    if (!place) return 'xx_xx#xx_xx@xx_xx|xx_xx';
    const { phrase, index } = place;
    const breath = this.breaths[place.breath]!;
    const before = moraeIn(breath.slice(0, index));
    const places = `${index + 1}_${breath.length - index}|${before + 1}_${moraeIn(breath) - before}`;
    return `${phrase.morae.length}_${accentOf(phrase)}#${Number(phrase.asks)}_xx@${places}`;
  }

  private breath(sound: Sound): string {
    if (!sound.place) return 'xx-xx@xx+xx&xx-xx|xx+xx';
    const at = sound.breath;
    const size = sizesOf(this.breaths[at])!;
    const all = this.breaths.flat();
    const phrasesBefore = this.breaths.slice(0, at).flat();
    const before = { phrases: phrasesBefore.length, morae: moraeIn(phrasesBefore) };
    return [
      `${size.phrases}-${size.morae}@${at + 1}+${this.breaths.length - at}`,
      `&${before.phrases + 1}-${all.length - before.phrases}`,
      `|${before.morae + 1}+${moraeIn(all) - before.morae}`,
    ].join('');
  }

  private aroundBreath(sound: Sound): string {
    const { place, breath } = sound;
    const write = (size: Sizes | null) => (size ? `${size.phrases}_${size.morae}` : 'xx_xx');
    const previous = write(sizesOf(this.breaths[breath - 1]));
    const next = write(sizesOf(this.breaths[place ? breath + 1 : breath]));
    const all = this.breaths.flat();
    const whole = `${this.breaths.length}+${all.length}-${moraeIn(all)}`;
    return `/H:${previous}/I:${this.breath(sound)}/J:${next}/K:${whole}`;
  }

  private mora(sound: Sound): string {
    if (!sound.place) return 'xx+xx+xx';
    const { phrase } = sound.place;
    return [sound.mora - accentOf(phrase), sound.mora, phrase.morae.length - sound.mora + 1].join(
      '+',
    );
  }

  write(): string[] {
    const sounds = this.sounds();
    const name = (index: number) => sounds[index]?.phoneme ?? 'xx';
    return sounds.map((sound, at) =>
      [
        `${name(at - 2)}^${name(at - 1)}-${sound.phoneme}+${name(at + 1)}=${name(at + 2)}`,
        `/A:${this.mora(sound)}/B:${NOUN}-xx_xx/C:${NOUN}_xx+xx/D:${NOUN}+xx_xx`,
        this.aroundPhrase(sound),
        this.aroundBreath(sound),
      ].join(''),
    );
  }
}

/** The labels of a reading, one line each. */
export function labelsOf(breaths: readonly Breath[]): string[] {
  return new LabelWriter(breaths).write();
}
