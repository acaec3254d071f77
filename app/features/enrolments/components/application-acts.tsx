import { useTranslations } from 'use-intl';
import type { ApplicationRecord } from '../application-record.server.ts';
import { ReasonForm, type ReasonFault } from './reason-form.tsx';

interface ActsProps {
  application: Pick<ApplicationRecord, 'id' | 'mayDecide' | 'mayRemove'>;
  typed?: string | undefined;
  fault?: ReasonFault | undefined;
}

/** Approving or declining, where it waits for the reader. */
export function Decision({ application, typed = '', fault }: ActsProps) {
  const t = useTranslations('work.editions.application');
  if (!application.mayDecide) return null;
  return (
    <section>
      <h2>{t('decide')}</h2>
      <ReasonForm
        action={`/admin/applications/${application.id}/decision`}
        id="field-decision-reason"
        typed={typed}
        fault={fault ?? null}
        hint={t('decideText')}
        optional
        buttons={[
          { value: 'approve', label: t('approve'), kind: 'main' },
          { value: 'decline', label: t('decline'), kind: 'plain' },
        ]}
      />
    </section>
  );
}

/** Taking somebody out of an edition. */
export function Removal({ application, typed = '', fault }: ActsProps) {
  const t = useTranslations('work.editions.application');
  if (!application.mayRemove) return null;
  return (
    <details className="confirmed" open={fault !== undefined}>
      <summary>{t('removeTitle')}</summary>
      <ReasonForm
        action={`/admin/applications/${application.id}/removal`}
        id="field-removal-reason"
        typed={typed}
        fault={fault ?? null}
        hint={t('removeText')}
        buttons={[{ value: 'remove', label: t('remove'), kind: 'grave' }]}
      />
    </details>
  );
}
