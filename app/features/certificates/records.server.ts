import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { certificateText } from './certificate-text.server.ts';
import { listOwnCertificates } from './queries.server.ts';

export interface CertificateRecord {
  code: string;
  courseSlug: string;
  course: string;
  completedOn: string;
  number: string;
  valid: boolean;
}

/** The actor's certificates in a line each, latest first. */
export async function listOwnRecords(ctx: Context, locale: Locale): Promise<CertificateRecord[]> {
  const views = await listOwnCertificates(ctx);
  return views.map((view) => {
    const { course, facts } = certificateText(view, locale);
    return {
      code: view.code,
      courseSlug: view.snapshot.course.slug,
      course,
      completedOn: facts.find(({ key }) => key === 'completedOn')?.value ?? '',
      number: view.number,
      valid: view.state === 'valid',
    };
  });
}
