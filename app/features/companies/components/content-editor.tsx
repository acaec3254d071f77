import { useTranslations } from 'use-intl';
import { Button, fieldId, Form, FormErrorSummary, Link, Notice, Undo } from '#app/ui/index.ts';
import { fieldsOf, inputsOf, type Content, type SectionRule } from '../content.ts';
import { ContentFields, type InputFaults } from './content-fields.tsx';
import { MissingList } from './missing-list.tsx';
import { useContentWords } from './use-content-words.ts';

/** How a form came back that was not saved. */
export interface Refused {
  reason: 'faults' | 'conflict' | 'incomplete' | 'too-many';
  content: Content;
  faults: InputFaults;
  /** The version to save over, once its reader knows of the change before. */
  version: number;
}

export interface EditorProps {
  /** Where it is sent; its publication lies below it, where it was saved before. */
  action: string;
  sections: readonly SectionRule[];
  said: { content: Content; version: number; isPublished: boolean };
  missing: readonly string[];
  refused: Refused | undefined;
  note: 'saved' | 'incomplete' | null;
}

/** A page or a job in the making: its state, what is missing, and the form of all it says. */
export function ContentEditor(props: EditorProps) {
  const { action, sections, said, missing, refused, note } = props;
  const t = useTranslations('company.edit');
  const marked = note === 'incomplete' ? faultsOfMissing(missing, said.content) : {};
  const { content, faults, version } = refused ?? { ...said, faults: marked };
  return (
    <>
      {note === 'saved' && !refused ? <Notice kind="success">{t('saved')}</Notice> : null}
      <Publication {...props} />
      {said.version > 0 ? <MissingList sections={sections} missing={missing} /> : null}
      {refused ? <Refusal {...{ refused, action, sections }} /> : null}
      <Form method="post" action={action} reloadDocument>
        <input type="hidden" name="version" value={version} />
        <ContentFields sections={sections} content={content} faults={faults} />
        <Button kind="main">{t(refused?.reason === 'conflict' ? 'overwrite' : 'save')}</Button>
      </Form>
    </>
  );
}

function Publication({ action, said, missing }: EditorProps) {
  const t = useTranslations('company.edit');
  const { version, isPublished } = said;
  const mayChange = version > 0 && (isPublished || missing.length === 0);
  return (
    <div className="edition-line">
      <p>{t(isPublished ? 'isPublished' : 'isDraft')}</p>
      {mayChange ? (
        <Form method="post" action={`${action}/publication`} reloadDocument>
          {isPublished ? <Undo /> : null}
          <Button>{t(isPublished ? 'unpublish' : 'publish')}</Button>
        </Form>
      ) : null}
    </div>
  );
}

type RefusalProps = Pick<EditorProps, 'action' | 'sections'> & { refused: Refused };

function Refusal({ refused, action, sections }: RefusalProps) {
  const t = useTranslations('company');
  const { reason } = refused;
  if (reason === 'conflict') {
    return (
      <Notice kind="fault">
        <p>{t('edit.conflict')}</p>
        <Link to={action} document>
          {t('edit.latest')}
        </Link>
      </Notice>
    );
  }
  if (reason === 'too-many') return <Notice kind="fault">{t('jobs.too-many')}</Notice>;
  return (
    <>
      {reason === 'incomplete' ? <Notice kind="fault">{t('edit.incomplete')}</Notice> : null}
      <Faults faults={refused.faults} sections={sections} />
    </>
  );
}

/** All faults of the form, each with the field it is in. */
function Faults({ faults, sections }: { faults: InputFaults; sections: readonly SectionRule[] }) {
  const t = useTranslations('jobs');
  const words = useContentWords();
  const listed = fieldsOf(sections).flatMap((field) =>
    inputsOf(field).flatMap((input) => {
      const fault = faults[input];
      if (!fault) return [];
      const said = { label: words.input(field, input), fault: words.fault(field, fault) };
      return [{ id: fieldId(input), message: t('faultOf', said) }];
    }),
  );
  return <FormErrorSummary faults={listed} />;
}

/** Marks each input that stands against publication: what is open, or a pay that goes down. */
export function faultsOfMissing(missing: readonly string[], { texts }: Content): InputFaults {
  return Object.fromEntries(missing.map((input) => [input, texts[input] ? 'down' : 'missing']));
}
