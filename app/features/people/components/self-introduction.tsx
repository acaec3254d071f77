import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';

const Builder = /* @__PURE__ */ lazy(() =>
  import('./introduction-builder.tsx').then(({ IntroductionBuilder }) => ({
    default: IntroductionBuilder,
  })),
);

/** The self-introduction builder, loaded only where it is shown. */
export function SelfIntroduction() {
  const t = useTranslations('pages.introduction');
  return (
    <Suspense fallback={<p className="small">{t('loading')}</p>}>
      <Builder />
    </Suspense>
  );
}
