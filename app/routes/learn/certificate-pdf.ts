import type { LoaderFunctionArgs } from '@remix-run/node';
import { findOwnCertificate } from '#app/features/certificates/queries.server.ts';
import { findLearnerCourse } from '#app/features/progress/queries.server.ts';
import { env } from '#app/platform/env.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
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
  const name = `修了証 ${view.snapshot.course.title.ja} ${view.number}.pdf`;
  const file = { name, type: 'application/pdf', bytes: pdf };
  return attachment(file, `certificate-${view.number}`);
}

/** Loaded with the first certificate: the libraries that write PDF take memory in every process. */
function loadRenderer() {
  return import('#app/features/certificates/pdf/render-certificate.server.ts');
}
