import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Form, Link } from '#app/ui/index.ts';
import { cardNumber } from '#app/features/candidates/exports.ts';
import type { BoothMeeting, Seen } from '../fair-day/booth-day.ts';

/** The addresses of the day carry the fair they are of. */
export interface InFair {
  /** As `?fair=osaka-2032`. */
  search: string;
}

/** Somebody as the company sees them: their name where it is open, else their number. */
export function Person({ who, search }: InFair & { who: Seen }) {
  const t = useTranslations('boothDay');
  if (!who) return <>{t('withdrawn')}</>;
  const number = t('card', { number: cardNumber(who.number) });
  return (
    <Link to={`/company/candidates/${who.cardId}${search}`}>
      {who.name ? `${who.name} (${cardNumber(who.number)})` : number}
    </Link>
  );
}

/** One tap: a form with one button, which may be sent twice. */
export function Tap(props: { action: string; label?: string; kind?: 'main'; children: ReactNode }) {
  return (
    <Form method="post" action={props.action}>
      <Button compact kind={props.kind} aria-label={props.label}>
        {props.children}
      </Button>
    </Form>
  );
}

/** Where something of a meeting is noted. */
export const actOn = (meeting: BoothMeeting, act: string, search: string) =>
  `/company/day/meetings/${meeting.id}/${act}${search}`;
