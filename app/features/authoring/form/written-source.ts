import { PLAIN_RUBRIC } from '#app/features/question-imports/exports.ts';
import { isJapanese, linesOf, type FormFields } from './fields.ts';
import { filled, listed, numberOf, shareOf } from './values.ts';

/** What judges Japanese that is typed. */
export function typedSource(fields: FormFields): object {
  const near = shareOf(fields.near);
  return {
    accepted: linesOf(fields.accepted),
    ...listed('alternatives', linesOf(fields.alternatives)),
    ...(fields.exact === 'on' ? { kana: 'exact' } : {}),
    ...(near === undefined ? {} : { near }),
  };
}

/** A line of accepted answers: the text, and after `=` its percentage where it is not all. */
export function shortForm(line: string): string | { text: string; share: number } {
  const [, text, percent] = /^(.*\S)\s*[=＝]\s*([\d.]{1,6})\s*[%％]$/u.exec(line) ?? [];
  if (text === undefined) return line;
  return { text, share: shareOf(percent) as number };
}

/** A line of units: `km = 1000` is a thousand of the first, `× cm` is offered and wrong. */
export function unitOf(line: string): object {
  const [, wrong, text = '', factor] =
    /^([×x✕]\s+)?(.*?)(?:\s*[=＝]\s*([\d.,e+-]{1,20}))?$/iu.exec(line) ?? [];
  return {
    text,
    ...(factor === undefined ? {} : { factor: numberOf(factor) }),
    ...(wrong ? { wrong: true } : {}),
  };
}

function limitOf(fields: FormFields): object {
  const [least, most] = [numberOf(fields.least), numberOf(fields.most)];
  if (least === undefined && most === undefined) return {};
  const of = fields['limit-of'] ?? 'characters';
  return { limit: { of, least: least ?? 0, most: most ?? 20_000 } };
}

/** A text to write, with the rubric of every new one. */
export function essaySource(fields: FormFields): object {
  const prompt = `${fields['prompt-ja'] ?? ''}${fields['prompt-en'] ?? ''}`;
  const model = filled(fields.model) && fields.model?.replaceAll('\r\n', '\n');
  return {
    rubric: PLAIN_RUBRIC,
    answerIn: fields['answer-in'] ?? (isJapanese(prompt) ? 'ja' : 'en'),
    ...limitOf(fields),
    ...(model ? { model } : {}),
  };
}
