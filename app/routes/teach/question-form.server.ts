import { data } from '@remix-run/node';
import {
  previewSource,
  previewStored,
  type QuestionPreview,
} from '#app/features/authoring/form/open-form.server.ts';
import { withMoreRows, type FormFields } from '#app/features/authoring/exports.ts';
import { readQuestionForm, type ReadForm } from '#app/features/authoring/form/read-form.server.ts';
import { saveQuestion } from '#app/features/authoring/save-question.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';

/** A form of a question as it is shown again. */
export interface QuestionFormState {
  fields: FormFields;
  faults: Extract<ReadForm, { ok: false }>['faults'];
  textFaults: Extract<ReadForm, { ok: false }>['textFaults'];
  preview: QuestionPreview | null;
  /** Somebody was faster: who and when, and what is stored now. */
  conflict: { by: string | null; at: string; now: QuestionPreview } | null;
}

const SHOWN = { faults: [], textFaults: [], preview: null, conflict: null };

/** A form as it is opened. */
export const openedForm = (fields: FormFields): QuestionFormState => ({ ...SHOWN, fields });

interface Taken {
  bankId: string;
  questionId: string | null;
  /** The tags of the question as they are stored. */
  tags: string[];
}

/** Takes a posted form: adds lines, shows a preview, or saves. */
export async function takeQuestionForm(ctx: Context, request: Request, taken: Taken) {
  const { act = 'save', ...fields } = await readForm(request);
  if (act === 'rows') return data({ ...SHOWN, fields: withMoreRows(fields) });
  const read = readQuestionForm(fields, taken.tags);
  if (!read.ok) {
    const { faults, textFaults } = read;
    return data({ ...SHOWN, fields, faults, textFaults }, { status: 400 });
  }
  const preview = await previewSource(ctx, { bankId: taken.bankId, source: read.source });
  if (act === 'preview') return data({ ...SHOWN, fields, preview });
  return save(ctx, { taken, fields, read, preview });
}

interface Saved {
  taken: Taken;
  fields: FormFields;
  read: Extract<ReadForm, { ok: true }>;
  preview: QuestionPreview;
}

/** The state that a form of a stored question was opened on. */
const baseOf = ({ base = '' }: FormFields) => Number(/^[1-9]\d{0,8}$/u.exec(base)?.[0] ?? -1);

async function save(ctx: Context, { taken, fields, read, preview }: Saved) {
  const { bankId } = taken;
  const questionId = taken.questionId ?? fields.key ?? '';
  const base = taken.questionId ? baseOf(fields) : 0;
  const { source, description } = read;
  const saved = await saveQuestion(ctx, { bankId, questionId, base, source, description });
  if (saved.ok) return seeOther(`/teach/banks/${bankId}/${saved.questionId}`);
  if (saved.reason === 'lacks-files') {
    const faults = [{ field: 'status', code: 'lacks-files' }];
    return data({ ...SHOWN, fields, faults, preview }, { status: 400 });
  }
  const { by, at, revision } = saved;
  const now = await previewStored(ctx, { bankId, questionId });
  const mine = { ...fields, base: String(revision) };
  return data({ ...SHOWN, fields: mine, preview, conflict: { by, at, now } }, { status: 409 });
}
