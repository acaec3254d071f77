import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

type Asked = Pick<LoaderFunctionArgs, 'context' | 'request' | 'params'>;

/** Who reads figures of quizzes, and of which quiz; others than trainers and coordinators are refused. */
export async function insightReader({ context, request, params }: Asked) {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  const { course: courseSlug = '', quiz: quizSlug = '' } = params;
  const at = `/teach/insight/${courseSlug}/${quizSlug}`;
  return { ctx: commandContext(context, actor), courseSlug, quizSlug, at };
}

/** Who reads the results of learners, and of which quiz: the same people. */
export async function resultsReader({ context, request, params }: Asked) {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  const { course: courseSlug = '', item: quizSlug = '' } = params;
  const at = `/teach/results/${courseSlug}/${quizSlug}`;
  return { ctx: commandContext(context, actor), courseSlug, quizSlug, at };
}
