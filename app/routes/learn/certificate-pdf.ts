import type { LoaderFunctionArgs } from '@remix-run/node';
import { findOwnCertificate } from '#app/features/certificates/queries.server.ts';
import { findLearnerCourse } from '#app/features/progress/queries.server.ts';
import { env } from '#app/platform/env.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The learner's own valid certificate as a file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const learner = await findLearnerCourse(ctx, params.course ?? '');
  const view = learner && (await findOwnCertificate(ctx, learner.enrolment.id));
  if (view?.state !== 'valid') throw new AppError('not-found');
  const { renderCertificate } = await loadRenderer();
  const pdf = await renderCertificate(view, {
    verifyUrl: `${env().publicUrl}/verify/${view.code}`,
  });
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': disposition(view.number, view.snapshot.course.title.ja),
      'Cache-Control': 'private, no-store',
    },
  });
}

/** Loaded with the first certificate: the libraries that write PDF take memory in every process. */
function loadRenderer() {
  return import('#app/features/certificates/pdf/render-certificate.server.ts');
}

/** A plain name for old clients beside one in Japanese (RFC 6266). */
function disposition(number: string, course: string): string {
  const name = encodeURIComponent(`修了証 ${course} ${number}.pdf`).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="certificate-${number}.pdf"; filename*=UTF-8''${name}`;
}
