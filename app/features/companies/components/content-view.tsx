import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';
import { isAsked, type Content, type FieldRule, type SectionRule } from '../content.ts';
import { useContentWords } from './use-content-words.ts';

interface ViewProps {
  sections: readonly SectionRule[];
  content: Content;
  /** The level of the heading of a section. */
  level: 3 | 4;
}

/** What a page or a job says, to be read; what is open or not asked is left out. */
export function ContentView({ sections, content, level }: ViewProps) {
  const t = useTranslations('jobs.sections');
  const Heading = `h${level}` as const;
  return sections.map(({ name, fields }) => {
    const shown = fields.filter((field) => isAsked(field, content) && isSaid(field, content));
    if (shown.length === 0) return null;
    return (
      <section key={name}>
        <Heading>{t(name as 'work')}</Heading>
        <dl className="facts told">
          {shown.map((field) => (
            <Line key={field.name} field={field} content={content} />
          ))}
        </dl>
      </section>
    );
  });
}

function isSaid({ name, kind, both }: FieldRule, { texts, chosen }: Content): boolean {
  if (kind === 'many') return (chosen[name]?.length ?? 0) > 0;
  return Boolean(both ? texts[`${name}Ja`] || texts[`${name}En`] : texts[name]);
}

function Line({ field, content }: { field: FieldRule; content: Content }) {
  const words = useContentWords();
  return (
    <>
      <dt>{words.label(field)}</dt>
      <dd>
        <Value field={field} content={content} />
      </dd>
    </>
  );
}

function Value({ field, content: { texts, chosen } }: { field: FieldRule; content: Content }) {
  const words = useContentWords();
  const locale = useLocale();
  const { name, kind, both } = field;
  if (kind === 'many') {
    const said = (chosen[name] ?? []).map((value) => words.choice(field, value));
    return said.join(locale === 'ja' ? '、' : ', ');
  }
  if (both) return <InLanguage texts={texts} name={name} />;
  const said = texts[name] ?? '';
  const written: Partial<Record<FieldRule['kind'], () => ReactNode>> = {
    one: () => words.choice(field, said),
    number: () => words.counted(field, said),
    link: () => <Link to={said}>{said}</Link>,
    email: () => <Link to={`mailto:${said}`}>{said}</Link>,
  };
  return written[kind]?.() ?? said;
}

/** In the reader's language, else in the other; its lines are kept. */
function InLanguage({ texts, name }: { texts: Content['texts']; name: string }) {
  const locale = useLocale();
  const [own, other] = locale === 'ja' ? (['Ja', 'En'] as const) : (['En', 'Ja'] as const);
  const said = texts[name + own];
  const lang = (said ? own : other).toLowerCase();
  const lines = (said ?? texts[name + other] ?? '').split('\n');
  return (
    <span lang={lang}>
      {lines.map((line, index) => (
        <span key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </span>
  );
}
