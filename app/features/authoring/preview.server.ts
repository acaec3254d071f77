import type { StoredQuestion } from '#app/features/banks/exports.ts';
import { solutionOf } from '#app/features/questions/exports.server.ts';
import { partClips, type PublicQuestion, type Solution } from '#app/features/questions/exports.ts';
import { scenarioWords } from './scenario-words.ts';

type Bilingual = { en: string; ja: string };

/** A question as a learner sees it, with its answer for who teaches. */
export interface QuestionPreview {
  question: PublicQuestion;
  /** Address of the sound to hear. */
  audio: string | null;
  stimulusAudio: string[];
  /** Addresses of the sounds of tiles or options, by their ids. */
  sounds: Record<string, string>;
  solution: Solution | null;
  /** Forms that are taken as right, as near (△), and what else the key says. */
  accepted: string[];
  alternatives: string[];
  explain: Bilingual | null;
  /** Words said to who chose an option, by its id. */
  feedback: Record<string, Bilingual>;
  /** What is shown to who marks it. */
  model: string | null;
}

/** What a question and its key show. */
export function previewOf({ content, key }: StoredQuestion): QuestionPreview {
  const { question, audio } = content;
  return {
    question,
    audio: audio[question.hear ?? ''] ?? null,
    stimulusAudio: (question.stimulus?.hear ?? []).flatMap((clip) => audio[clip] ?? []),
    sounds: Object.fromEntries(
      [...partClips(question)].flatMap(([id, clip]) => (audio[clip] ? [[id, audio[clip]]] : [])),
    ),
    solution: solutionOf(key),
    ...formsOf(key),
    explain: key.explain.en || key.explain.ja ? key.explain : null,
    feedback: feedbackOf(key),
    model: 'model' in key ? key.model : null,
  };
}

function feedbackOf(key: StoredQuestion['key']): Record<string, Bilingual> {
  if (key.kind === 'scenario') return scenarioWords(key);
  return 'feedback' in key ? key.feedback : {};
}

function formsOf(key: StoredQuestion['key']): Pick<QuestionPreview, 'accepted' | 'alternatives'> {
  const accepted =
    'accepted' in key
      ? key.accepted.map((form) => (typeof form === 'string' ? form : shared(form)))
      : [];
  return { accepted, alternatives: 'alternatives' in key ? key.alternatives : [] };
}

const shared = ({ text, share }: { text: string; share: number }) =>
  share === 1 ? text : `${text}（${Math.round(share * 100)}%）`;
