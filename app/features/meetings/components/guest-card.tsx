import { useLocale, useTranslations } from 'use-intl';
import { Button, Form, Link, Notice } from '#app/ui/index.ts';
import { cardNumber } from '#app/features/candidates/exports.ts';
import { clockAt } from '../clock-at.ts';

interface GuestCardProps {
  guest: { name: string; number: number; checkedInAt: string | null };
  fair: { id: string; name: Record<'en' | 'ja', string> };
}

/** Who stands at the door, with the one thing that is done there. */
export function GuestCard({ guest, fair }: GuestCardProps) {
  const t = useTranslations('work.fairDay.guest');
  const locale = useLocale();
  return (
    <>
      <h1>{guest.name}</h1>
      <p>
        {cardNumber(guest.number)} {fair.name[locale]}
      </p>
      {guest.checkedInAt ? (
        <Notice kind="success">
          <p>{t('here', { time: clockAt(guest.checkedInAt) })}</p>
          <p>{t('next')}</p>
        </Notice>
      ) : (
        <Form method="post">
          <Button kind="main" aria-label={t('checkInOf', { name: guest.name })}>
            {t('checkIn')}
          </Button>
        </Form>
      )}
      <p>
        <Link to={`/admin/fairs/${fair.id}/day`}>{t('back')}</Link>
      </p>
    </>
  );
}
