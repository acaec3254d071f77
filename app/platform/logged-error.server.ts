/**
 * What the log keeps of an error. Drizzle's errors carry a statement with its values, PostgreSQL's
 * name the values they refuse, mail servers repeat addresses: only what is named here is written.
 */
export interface LoggedError {
  type: string;
  message: string;
  /** SQLSTATE, or the code of a system or library error. */
  code?: string;
  /** Where in the database, or which call of the system. */
  schema?: string;
  table?: string;
  column?: string;
  constraint?: string;
  routine?: string;
  syscall?: string;
  /** A mail server's answer (RFC 5321, 4.2). */
  responseCode?: number;
  status?: number;
  stack: string;
  cause?: LoggedError;
  errors?: LoggedError[];
}

const MOST = 1_000;
const DEEPEST = 5;

/** The serializer of `err` in every line of the log. */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return somethingElse(error);
  if (isFailedQuery(error)) return withFrames(loggedError(error.cause, depth + 1), error);
  const more: Partial<LoggedError> = { ...knownFacts(error) };
  if (depth < DEEPEST) {
    if (error.cause instanceof Error) more.cause = loggedError(error.cause, depth + 1);
    if (error instanceof AggregateError) {
      more.errors = error.errors.slice(0, 10).map((each) => loggedError(each, depth + 1));
    }
  }
  const type = nameOf(error);
  const message = messageOf(error);
  return { type, message, ...more, stack: [`${type}: ${message}`, ...framesOf(error)].join('\n') };
}

/** A failure in a few words without anything of anybody's: class and code, such as `PostgresError 23505`. */
export function failureCode(error: unknown): string {
  const cause = error instanceof Error && isFailedQuery(error) ? error.cause : error;
  if (!(cause instanceof Error)) return 'unknown';
  const { code } = knownFacts(cause);
  return code === undefined ? nameOf(cause) : `${nameOf(cause)} ${code}`;
}

/** Drizzle wraps every failed statement; by its shape, so that no copy of the library is missed. */
function isFailedQuery(error: Error): boolean {
  return 'query' in error && 'params' in error && error.message.startsWith('Failed query: ');
}

function withFrames(cause: LoggedError, wrapper: Error): LoggedError {
  return { ...cause, stack: [cause.stack, ...framesOf(wrapper)].join('\n') };
}

function somethingElse(value: unknown): LoggedError {
  const isObject = typeof value === 'object' && value !== null;
  const type = isObject ? (value.constructor?.name ?? 'Object') : typeof value;
  const status = isObject && 'status' in value ? value.status : undefined;
  const facts = typeof status === 'number' ? { status } : {};
  return { type, message: 'not an error', ...facts, stack: '' };
}

const FACTS = {
  code: /^[\w-]{1,60}$/,
  syscall: /^\w{1,40}$/,
  routine: /^\w{1,60}$/,
  schema_name: /^\w{1,63}$/,
  table_name: /^\w{1,63}$/,
  column_name: /^\w{1,63}$/,
  constraint_name: /^\w{1,63}$/,
};

function knownFacts(error: Error): Partial<LoggedError> {
  const given = error as unknown as Record<string, unknown>;
  const facts: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(FACTS)) {
    const value = given[name];
    if (typeof value === 'string' && shape.test(value)) facts[name.replace('_name', '')] = value;
  }
  for (const name of ['responseCode', 'status']) {
    if (typeof given[name] === 'number') facts[name] = given[name];
  }
  return facts;
}

const nameOf = (error: Error) => /^\w{1,60}$/.exec(error.name)?.[0] ?? 'Error';

/** Where an error quotes what it was given, the quotation is left out; so are e-mail addresses. */
function messageOf(error: Error): string {
  const plain = quotesInput(error) ? error.message.replace(/"[^]*"/, '"…"') : error.message;
  return plain.replaceAll(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, '[address]').slice(0, MOST);
}

/** Data exceptions of PostgreSQL (class 22), and parsers of text. */
function quotesInput(error: Error): boolean {
  const { code } = error as { code?: unknown };
  return error instanceof SyntaxError || (typeof code === 'string' && /^22\w{3}$/.test(code));
}

/** The places in the code, without the message that a stack begins with. */
function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').filter((line) => /^\s+at /.test(line));
}
