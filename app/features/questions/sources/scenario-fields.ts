import { z } from 'zod';
import { nameSchema, share, textOf, wordsOf } from './source-parts.ts';

const sceneText = (least: number) =>
  textOf(600).refine(
    (text) => text.trim().length >= least,
    `a text of at least ${least} characters`,
  );

/** What happens: Japanese says as much in half the characters. */
const happens = z.union([sceneText(20), z.strictObject({ en: sceneText(40), ja: sceneText(20) })]);

const choiceSchema = z.strictObject({
  id: nameSchema,
  text: wordsOf(400),
  /** The scene that follows, or the judgement with which the story ends: one of them. */
  next: nameSchema.optional(),
  end: nameSchema.optional(),
  /** What comes of it: told when it was chosen; where the story ends, with its judgement. */
  follows: wordsOf(600),
  /** A better way: for every choice that is not the best of its scene. */
  better: wordsOf(600).optional(),
});

const sceneSchema = z.strictObject({
  id: nameSchema,
  text: happens,
  choices: z.array(choiceSchema).min(2).max(4),
});

/** What a path that ends here is worth, and the words that are said of it. */
const judgementSchema = z.strictObject({ id: nameSchema, share, en: textOf(600), ja: textOf(600) });

/** What an author writes of a scenario; the first scene is where it begins. */
export const scenarioFields = {
  scenes: z.array(sceneSchema).min(2).max(12),
  judgements: z.array(judgementSchema).min(2).max(6),
};

export type SceneSource = z.infer<typeof sceneSchema>;
export type JudgementSource = z.infer<typeof judgementSchema>;
