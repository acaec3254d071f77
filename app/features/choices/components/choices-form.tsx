import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Field,
  Form,
  FormErrorSummary,
  Select,
} from '#app/ui/index.ts';
import type { ChoicesView } from '../choices-view.ts';
import type { ChoicesRefusal } from '../save-choices.server.ts';
import { Clock } from './clock.tsx';
import { Honest } from './honest.tsx';
import { WishLines } from './wish-lines.tsx';

export interface ChoicesFormProps {
  view: ChoicesView;
  fault: ChoicesRefusal | null;
  /** Address of the page on which somebody publishes. */
  publishing: string;
  isBoth: boolean;
}

/** The field of the form at which a fault is shown. */
const PLACES: Partial<Record<ChoicesRefusal, string>> = { 'no-slot': 'slot', cap: 'cap' };

/** Whom somebody wishes to meet, when, how often, and whether their name opens. */
export function ChoicesForm({ view, fault, publishing, isBoth }: ChoicesFormProps) {
  const t = useTranslations('choices');
  const { typed, companies } = view;
  const told = fault ? t(`faults.${fault}`) : null;
  const place = fault && PLACES[fault];
  return (
    <Form method="post" preventScrollReset>
      {/* What pressing Enter anywhere in the form does: the first button of a form is its default. */}
      <button className="visually-hidden" name="act" value="save" tabIndex={-1} aria-hidden>
        {t('save')}
      </button>
      <FormErrorSummary
        faults={told ? [{ id: place ? `field-${place}` : undefined, message: told }] : []}
      />
      <input type="hidden" name="version" value={typed.version} />
      <input type="hidden" name="text" value={typed.textVersion} />
      <h2>{t('list')}</h2>
      {typed.wishes.length === 0 ? <p>{t(typed.fillByScore ? 'onlyScore' : 'empty')}</p> : null}
      <WishLines wishes={typed.wishes} {...{ companies, publishing }} mayChange />
      <Addition view={view} />
      <Times {...{ view, isBoth }} errors={told && place === 'slot' ? [told] : []} />
      <HowMany view={view} errors={told && place === 'cap' ? [told] : []} />
      <h2>{t('name')}</h2>
      <Checkbox
        key={String(typed.opensName)}
        {...{ name: 'name', value: 'on', hint: t('nameHint') }}
        defaultChecked={typed.opensName}
      >
        {t('nameAgree')}
      </Checkbox>
      <Honest commitment={view.commitment} />
      <Button kind="main" name="act" value="save">
        {t('save')}
      </Button>
    </Form>
  );
}

function Addition({ view: { companies, typed } }: { view: ChoicesView }) {
  const t = useTranslations('choices');
  const locale = useLocale();
  const others = companies.filter(
    ({ id, isOpen }) => isOpen && !typed.wishes.some(({ companyId }) => companyId === id),
  );
  if (others.length === 0) return null;
  return (
    <div className="filters" key={typed.wishes.length}>
      <Field name="addition" label={t('addition')}>
        <Select defaultValue="">
          <option value="">{t('choose')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Button compact name="act" value="add">
        {t('addButton')}
      </Button>
    </div>
  );
}

type PartProps = { view: ChoicesView; errors: string[] };

function Times({ view: { slots, typed }, errors, isBoth }: PartProps & { isBoth: boolean }) {
  const t = useTranslations('choices');
  if (slots.length === 0) return <p>{t('noSlots')}</p>;
  return (
    <>
      <CheckboxGroup
        key={typed.slots.join()}
        {...{ name: 'slot', legend: t('times'), errors, flowing: true }}
        hint={`${t('timesHint')}${isBoth ? ` ${t('both')}` : ''}`}
        values={typed.slots.map(String)}
        choices={slots.map(({ slot, startsAt }) => ({
          value: String(slot),
          label: <Clock instant={startsAt} />,
        }))}
      />
      <div className="actions">
        {(['all', 'first', 'second'] as const).map((time) => (
          <Button key={time} kind="quiet" compact name="act" value={time}>
            {t(`presets.${time}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

function HowMany({ view: { typed, most, weights }, errors }: PartProps) {
  const t = useTranslations('choices');
  const counts = Array.from({ length: most }, (_, at) => at + 1);
  return (
    <>
      <Field name="cap" label={t('cap')} errors={errors}>
        <Select key={typed.cap} defaultValue={String(typed.cap ?? most)}>
          {counts.map((count) => (
            <option key={count} value={count}>
              {t('capOf', { count })}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        key={String(typed.fillByScore)}
        {...{ name: 'fill', value: 'on', hint: t('fillHint') }}
        defaultChecked={typed.fillByScore}
      >
        {t('fill')}
      </Checkbox>
      <details>
        <summary>{t('score')}</summary>
        <p>{t('scoreParts', { ...weights })}</p>
      </details>
    </>
  );
}
