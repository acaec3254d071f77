import type { ComponentType } from 'react';
import { useLoaderData } from '@remix-run/react';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import type { PageTexts } from '#app/i18n/page-texts.ts';

/** A page with the words that its loader put into `texts`. */
export function withPageTexts(Content: ComponentType) {
  return function PageWithTexts() {
    const { texts } = useLoaderData<{ texts: Partial<PageTexts> }>();
    return (
      <PageMessages texts={texts}>
        <Content />
      </PageMessages>
    );
  };
}
