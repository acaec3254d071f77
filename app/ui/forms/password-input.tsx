import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { TextInput } from './controls.tsx';
import type { InputHTMLAttributes } from 'react';

/** A password that can be pasted, and looked at before it is sent. */
export function PasswordInput(props: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  const t = useTranslations('ui.password');
  const [shown, setShown] = useState(false);
  return (
    <div className="password">
      <TextInput
        {...props}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button
        type="button"
        className="script-only"
        aria-pressed={shown}
        aria-label={t('showLabel')}
        onClick={() => setShown(!shown)}
      >
        {shown ? t('hide') : t('show')}
      </Button>
    </div>
  );
}
