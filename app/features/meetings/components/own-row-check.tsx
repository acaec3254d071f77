import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OwnChecked } from '#app/features/allocation-check/exports.ts';
import { Button, Notice } from '#app/ui/index.ts';
import { RowResults, type ShownRow } from './row-results.tsx';

type State = 'ready' | 'running' | 'failed' | OwnChecked;

/** Compares one's own row with the record on this device; without a script it says how else. */
export function OwnRowCheck({ slug, ...shown }: ShownRow & { slug: string }) {
  const t = useTranslations('meetings.check');
  const [hasScript, setHasScript] = useState(false);
  const [state, setState] = useState<State>('ready');
  useEffect(() => setHasScript(true), []);
  if (!hasScript) return <p>{t('noScript')}</p>;
  const check = () => {
    setState('running');
    checkFiles(slug).then(setState, () => setState('failed'));
  };
  return (
    <>
      <p>
        <Button type="button" kind="main" onClick={check} disabled={state === 'running'}>
          {t(typeof state === 'object' ? 'again' : 'run')}
        </Button>
      </p>
      <div role="status">
        {state === 'running' ? <p>{t('running')}</p> : null}
        {typeof state === 'object' ? <RowResults checked={state} {...shown} /> : null}
      </div>
      {state === 'failed' ? <Notice kind="fault">{t('failed')}</Notice> : null}
    </>
  );
}

async function checkFiles(slug: string): Promise<OwnChecked> {
  const { checkFilesOf } = await import('../client/check-files.ts');
  return checkFilesOf(`/career/fairs/${slug}/row`, `/fairs/${slug}/record/file`);
}
