import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/index.ts';
import { keepFields, TICKS, type Keeper } from './kept-fields.ts';

type KeptTicksProps = {
  /** The id of the element whose check boxes are kept. */
  within: string;
  store: string;
};

/** Keeps the ticks of a prepared list on the device, and a button that clears them. */
export function KeptTicks({ within, store }: KeptTicksProps) {
  const t = useTranslations('pages.ticks');
  const keeper = useRef<Keeper | null>(null);
  useEffect(() => {
    const list = document.getElementById(within);
    keeper.current = list && keepFields(list, { store, shape: TICKS });
    return () => keeper.current?.stop();
  }, [within, store]);
  return (
    <div className="actions script-only">
      <Button type="button" onClick={() => keeper.current?.clear()}>
        {t('clear')}
      </Button>
    </div>
  );
}
