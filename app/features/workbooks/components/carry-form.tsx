import { useTranslations } from 'use-intl';
import { Button, Form, Link, Notice, RadioGroup } from '#app/ui/index.ts';
import type { CarryRefusal, CarryShown } from '../carry-view.ts';

interface CarryFormProps {
  view: CarryShown;
  refusal: CarryRefusal | null;
  /** Back to the piece. */
  back: string;
}

/** What would be put where; then the one press that does it. */
export function CarryForm({ view, refusal, back }: CarryFormProps) {
  const t = useTranslations('workbook.carry');
  const { text, field, current, isPublished } = view;
  if (isPublished) {
    return (
      <>
        <Notice kind="fault">{t('published')}</Notice>
        <Shown title={t('text')} text={text} />
        <p>
          <Link to={`/career/edit/${field}`}>{t('edit')}</Link>
        </p>
        <p>
          <Link to={back}>{t('back')}</Link>
        </p>
      </>
    );
  }
  const isFilled = current.ja !== '' || current.en !== '';
  return (
    <Form method="post" reloadDocument>
      {refusal ? (
        <Notice kind="fault">{t(`refused.${refusal.reason}`, { most: refusal.most ?? 0 })}</Notice>
      ) : null}
      <p>{t(field === 'projects' ? 'project-to' : 'to', { field: t(`fields.${field}`) })}</p>
      <Shown title={t('text')} text={text} />
      <RadioGroup
        name="locale"
        legend={t('locale')}
        value={view.language}
        choices={[
          { value: 'ja', label: t('ja') },
          { value: 'en', label: t('en') },
        ]}
      />
      {isFilled ? <Standing {...view} /> : null}
      <p className="small">{t('draft')}</p>
      <input type="hidden" name="entryVersion" value={view.entryVersion} />
      <input type="hidden" name="profileVersion" value={view.profileVersion} />
      <div className="actions">
        <Button kind="main">{t('press')}</Button>
        <Link to={back}>{t('back')}</Link>
      </div>
    </Form>
  );
}

function Shown({ title, text, lang }: { title: string; text: string; lang?: string }) {
  return (
    <>
      <h2>{title}</h2>
      <blockquote className="written-text" lang={lang}>
        {text}
      </blockquote>
    </>
  );
}

/** A field that is not empty: what stands there, and whether the text comes after it or in its place. */
function Standing({ current, after }: CarryShown) {
  const t = useTranslations('workbook.carry');
  return (
    <>
      {(['ja', 'en'] as const).map((language) =>
        current[language] ? (
          <Shown
            key={language}
            title={t(`now.${language}`)}
            text={current[language]}
            lang={language}
          />
        ) : null,
      )}
      <RadioGroup
        name="how"
        legend={t('how')}
        value="append"
        choices={[
          { value: 'append', label: t('append'), hint: t('appendHint') },
          { value: 'replace', label: t('replace'), hint: t('replaceHint') },
        ]}
      />
      <details>
        <summary>{t('after')}</summary>
        {(['ja', 'en'] as const).map((language) =>
          current[language] ? (
            <Shown key={language} title={t(`then.${language}`)} text={after[language]} />
          ) : null,
        )}
      </details>
    </>
  );
}

/** Said once it is done. */
export function Carried({ back }: { back: string }) {
  const t = useTranslations('workbook.carry');
  return (
    <>
      <Notice kind="success">{t('done')}</Notice>
      <p>
        <Link to="/career">{t('career')}</Link>
      </p>
      <p>
        <Link to={back}>{t('back')}</Link>
      </p>
    </>
  );
}
