import type { Bilingual, QuestionKey } from '#app/features/questions/exports.ts';

type ScenarioKey = Extract<QuestionKey, { kind: 'scenario' }>;

const join = (said: readonly Bilingual[]): Bilingual => ({
  en: said.map(({ en }) => en).join(' '),
  ja: said.map(({ ja }) => ja).join(' '),
});

const withShare = ({ words: { en, ja }, share }: ScenarioKey['judgements'][string]): Bilingual => {
  const percent = Math.round(share * 100);
  return { en: `${en} (${percent}%)`, ja: `${ja}（${percent}%）` };
};

const asBetter = ({ en, ja }: Bilingual): Bilingual => ({ en: `→ ${en}`, ja: `→ ${ja}` });

/**
 * What the key of a scenario says of its choices, by their ids: where the story ends what follows, the judgement
 * and what it is worth; and after an arrow a better way.
 */
export function scenarioWords(key: ScenarioKey): Record<string, Bilingual> {
  const choices = key.scenes.flatMap((scene) => scene.choices);
  return Object.fromEntries(
    choices.flatMap(({ id, end = '' }) => {
      const [follows, judged, better] = [key.follows[id], key.judgements[end], key.better[id]];
      const said = [
        ...(follows ? [follows] : []),
        ...(judged ? [withShare(judged)] : []),
        ...(better ? [asBetter(better)] : []),
      ];
      return said.length > 0 ? [[id, join(said)] as const] : [];
    }),
  );
}
