import { useTranslations } from 'use-intl';
import { Button, Field, Form, Select } from '#app/ui/index.ts';
import type { Meeting } from '#app/features/matching/exports.ts';
import type { Labels } from '../console-data.ts';
import {
  CardField,
  CardSearch,
  CompanyField,
  ReasonField,
  useFaults,
  type CardChoice,
  type Typed,
} from './choosing.tsx';
import { Kept } from './constraint-form.tsx';
import { PairList } from './constraint-parts.tsx';
import { useNames } from './names.tsx';

const KINDS = ['fill', 'company', 'person', 'late'] as const;

/** What has happened, as a coordinator fills it in: what will happen is shown before it is saved. */
export function ChangeForm(props: {
  labels: Labels;
  state: Typed;
  sought: string;
  found: readonly CardChoice[];
}) {
  const t = useTranslations('work.allocations.change');
  const { labels, state, sought, found } = props;
  const faults = useFaults(state);
  return (
    <>
      <CardSearch sought={sought} found={found} />
      <Form method="post" reloadDocument>
        <Field name="kind" label={t('kind')}>
          <Select defaultValue={state.typed.kind ?? 'fill'}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <CompanyField state={state} companies={labels.companies} />
        <CardField state={state} cards={found} />
        <Field name="from" label={t('from')} hint={t('fromHint')} errors={faults('from')}>
          <Select defaultValue={state.typed.from ?? ''}>
            <option value="">–</option>
            {labels.slots.slice(1).map((begins, at) => (
              <option key={begins} value={at + 1}>
                {begins}
              </option>
            ))}
          </Select>
        </Field>
        <ReasonField state={state} />
        <Button>{t('preview')}</Button>
      </Form>
    </>
  );
}

/** What a change would do. */
export interface PlanData {
  lost: Meeting[];
  added: Meeting[];
  /** Meetings that stay where they are. */
  stays: number;
  blocking: number;
  digest: string;
}

/** What will happen, with the button that does it. */
export function PlanView(props: { plan: PlanData; labels: Labels; typed: Record<string, string> }) {
  const t = useTranslations('work.allocations.change');
  const { plan, labels, typed } = props;
  const { lost, added, stays, blocking, digest } = plan;
  const names = useNames(labels);
  const line = (each: Meeting) =>
    t('line', { pair: names.pair(each), time: names.slot(each.slot), place: names.place(each) });
  const isNothing = lost.length + added.length === 0;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('plan')}</h2>
      {isNothing ? <p>{t('nothing')}</p> : null}
      <PairList title={t('lost', { count: lost.length })} pairs={lost.map(line)} />
      <PairList title={t('added', { count: added.length })} pairs={added.map(line)} />
      <p>{t('stays', { count: stays })}</p>
      {blocking > 0 ? <p>{t('blocking', { count: blocking })}</p> : null}
      {isNothing && typed.kind === 'fill' ? null : (
        <Form method="post" reloadDocument>
          <Kept typed={typed} />
          <input type="hidden" name="seen" value={digest} />
          <Button kind="main">{t('save')}</Button>
        </Form>
      )}
    </section>
  );
}
