import { z } from 'zod';
import { partIdSchema } from './choice.ts';
import type { Judgement, Kind } from './kind.ts';
import { filled, partsSchema } from './matching.ts';

/** How well somebody can do something, from not yet to well. */
export const CAN_DO_LEVELS = ['0', '1', '2', '3'] as const;

const canDoSchema = z.strictObject({ levels: partsSchema(z.enum(CAN_DO_LEVELS)) });
const surveySchema = z.strictObject({ said: partsSchema(partIdSchema) });

const UNSCORED: Judgement = { verdict: 'unscored', errorClass: null, share: null };

/** What somebody can do, as they see it themselves. */
export const canDo: Kind<'can-do', z.infer<typeof canDoSchema>> = {
  kind: 'can-do',
  judgedBy: 'nobody',
  answerSchema: canDoSchema,
  isOffered: ({ statements }, { levels }) =>
    Object.keys(levels).every((id) => statements.some((each) => each.id === id)),
  judge: () => UNSCORED,
  solution: () => null,
  right: () => null,
  fromForm({ parts }) {
    const levels = filled(parts);
    return levels && { levels };
  },
};

/** How far somebody agrees with statements. */
export const survey: Kind<'survey', z.infer<typeof surveySchema>> = {
  kind: 'survey',
  judgedBy: 'nobody',
  answerSchema: surveySchema,
  isOffered: ({ statements, scale }, { said }) =>
    Object.entries(said).every(
      ([id, step]) =>
        statements.some((each) => each.id === id) && scale.some((each) => each.id === step),
    ),
  judge: () => UNSCORED,
  solution: () => null,
  right: () => null,
  fromForm({ parts }) {
    const said = filled(parts);
    return said && { said };
  },
};
