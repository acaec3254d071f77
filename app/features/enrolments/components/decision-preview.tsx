import { useLocale, useTranslations } from 'use-intl';
import { Button, Field, Form, LinkButton, TextArea } from '#app/ui/index.ts';
import type { ApprovalGroup } from '../approvals.server.ts';
import type { ReasonFault } from './reason-form.tsx';

interface DecisionPreviewProps {
  groups: readonly ApprovalGroup[];
  typed: string;
  fault: ReasonFault | null;
}

/** What deciding on those selected gives, edition by edition, and the decision. */
export function DecisionPreview({ groups, typed, fault }: DecisionPreviewProps) {
  const t = useTranslations('work.editions');
  return (
    <Form method="post" reloadDocument>
      {groups.map((group) => (
        <GroupPreview key={group.edition.id} group={group} />
      ))}
      <Field
        name="reason"
        label={t('decisions.reason')}
        optional
        hint={t('decisions.reasonHint')}
        errors={fault ? [t(`application.faults.${fault}`)] : null}
      >
        <TextArea rows={3} maxLength={500} defaultValue={typed} />
      </Field>
      <div className="actions">
        <Button kind="main" name="decision" value="approve">
          {t('decisions.approve')}
        </Button>
        <Button name="decision" value="decline">
          {t('decisions.decline')}
        </Button>
        <LinkButton kind="quiet" to="/admin/approvals">
          {t('decisions.back')}
        </LinkButton>
      </div>
    </Form>
  );
}

function GroupPreview({ group }: { group: ApprovalGroup }) {
  const t = useTranslations('work.editions.decisions');
  const locale = useLocale();
  const { edition, applications } = group;
  return (
    <section>
      <h2>
        {edition.course[locale]} {edition.name[locale]}
      </h2>
      <p>
        <Gives group={group} />
      </p>
      <ul>
        {applications.map(({ id, name, place }) => (
          <li key={id}>
            <input type="hidden" name="application" value={id} />
            <bdi>{name}</bdi>
            {place ? <small> {place[locale]}</small> : null}
          </li>
        ))}
      </ul>
      <p className="small">{t('selected', { count: applications.length })}</p>
    </section>
  );
}

/** Those who wait already go before whoever is approved now. */
function Gives({ group: { free, waiting, toDraw, applications } }: { group: ApprovalGroup }) {
  const t = useTranslations('work.editions.decisions');
  if (toDraw) return t('lottery');
  if (free === null) return t('noCapacity');
  const seats = waiting > 0 ? 0 : Math.min(free, applications.length);
  const gives = { enrolled: seats, waiting: applications.length - seats };
  return (
    <>
      {t('seats', { free, waiting })} {t('gives', gives)}
    </>
  );
}
