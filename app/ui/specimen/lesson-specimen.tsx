import { useState } from 'react';
import { PreparedHtml, ToolGroup, Tools } from '../index.ts';
import { LESSON_HTML } from './lesson-html.ts';
import { useSamples } from './samples.ts';

const MODES = ['off', 'new', 'tap', 'all'].map((value) => ({ value, label: value }));
const TRANSLATIONS = ['tap', 'shown'].map((value) => ({ value, label: value }));

/** The body of a lesson with its reading aids. */
export function LessonSpecimen() {
  const s = useSamples();
  const [furigana, setFurigana] = useState('all');
  const [translation, setTranslation] = useState('tap');
  return (
    <section data-furigana={furigana} data-translation={translation} data-romaji="on">
      <h2>{s.lesson}</h2>
      <Tools label={s.level} method="get">
        <ToolGroup
          legend={s.level}
          name="furigana"
          value={furigana}
          options={MODES}
          onChoose={setFurigana}
        />
        <ToolGroup
          legend={s.info.slice(0, 8)}
          name="translation"
          value={translation}
          options={TRANSLATIONS}
          onChoose={setTranslation}
        />
      </Tools>
      <PreparedHtml id="specimen-lesson" className="lesson" html={LESSON_HTML} />
    </section>
  );
}
