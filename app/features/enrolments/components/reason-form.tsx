import { useTranslations } from 'use-intl';
import { Button, Field, Form, TextArea } from '#app/ui/index.ts';

export type ReasonFault =
  'decided-already' | 'archived' | 'reason-needed' | 'reason-long' | 'completed';

interface ReasonFormProps {
  action: string;
  /** Ids of the field: two such forms stand on one page. */
  id: string;
  typed: string;
  fault: ReasonFault | null;
  optional?: boolean;
  hint: string;
  /** Each says what it does; its value is sent as `decision`. */
  buttons: readonly { value: string; label: string; kind: 'main' | 'plain' | 'grave' }[];
}

/** A decision on one application with its reason. */
export function ReasonForm(props: ReasonFormProps) {
  const t = useTranslations('work.editions.application');
  const { action, id, typed, fault, optional, hint, buttons } = props;
  return (
    <Form method="post" action={action} reloadDocument>
      <Field
        name="reason"
        id={id}
        label={t('reason')}
        optional={optional}
        hint={hint}
        errors={fault ? [t(`faults.${fault}`)] : null}
      >
        <TextArea rows={3} maxLength={500} defaultValue={typed} />
      </Field>
      <div className="actions">
        {buttons.map(({ value, label, kind }) => (
          <Button key={value} kind={kind} name="decision" value={value}>
            {label}
          </Button>
        ))}
      </div>
    </Form>
  );
}
