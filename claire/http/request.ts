import type { z } from 'zod/v4';
import { ClaireError } from '../errors';
import { isObject, type Json } from '../json';
import { toProblems, toSentence } from '../problems';
import { type Operation, readResource } from '../resources/operation';
import type { Clock, HttpRequest, Log, Random, Transport } from '../ports';
import type { Rate } from '../rate-limit/rate-headers';
import type { RateLimiter } from '../rate-limit/rate-limiter';
import type { Redact } from './redact';

export function parseInput(operation: Operation, input: unknown): Json {
  const fields = checkInput(operation.input, input ?? {}, () => describeCall(operation, input));
  return isObject(fields) ? fields : {};
}

/** Throws a `ClaireError` with all that is wrong with an input of what was to be done. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  describe: () => string,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = toProblems(result.error);
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Could not ${describe()}: ${toSentence(problems)}`,
    advice: 'Correct the fields that are named; nothing was sent to Claire.',
    problems,
  });
}

export function buildRequest(operation: Operation, input: Json, baseUrl: string): HttpRequest {
  const { method, inputIn } = operation;
  const accept = { accept: 'application/json' };
  const url = baseUrl + buildPath(operation, input);
  if (inputIn !== 'body')
    return { method, url: url + buildQuery(operation, input), headers: accept };
  const headers = { ...accept, 'content-type': 'application/json' };
  return { method, url, headers, body: toJson(operation, input) };
}

function toJson(operation: Operation, input: Json): string {
  try {
    return JSON.stringify(input);
  } catch (cause) {
    throw new ClaireError('CLAIRE_INVALID_INPUT', {
      message: `Could not ${describeCall(operation, input)}: the input cannot be written as JSON`,
      advice:
        'Look for a value that holds itself, one that is nested thousands of levels deep, or a number that is a BigInt.',
      cause,
    });
  }
}

function buildPath({ path, inputIn }: Operation, input: Json): string {
  if (inputIn !== 'path') return path;
  return path.replace(/\{(\w+)\}/g, (_match, name: string) => toPathSegment(name, input[name]));
}

function toPathSegment(name: string, value: unknown): string {
  const text = toPlainText(value) ?? '';
  // encodeURIComponent keeps dots, which would lead to another endpoint.
  if (!/^\.*$/.test(text)) return toUrlPart(text);
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `The field ${name} cannot be part of an address`,
    problems: [{ path: name, message: 'cannot be part of an address' }],
  });
}

function buildQuery({ inputIn }: Operation, input: Json): string {
  if (inputIn !== 'query') return '';
  let query = '';
  for (const name of Object.keys(input)) {
    const text = toPlainText(input[name]);
    if (text === undefined) continue;
    query += `${query === '' ? '?' : '&'}${toUrlPart(name)}=${toUrlPart(text)}`;
  }
  return query;
}

function toPlainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** A text as part of an address. Half a character, which cannot be encoded, becomes U+FFFD. */
export function toUrlPart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Describes a call for messages: `get appointment 12`, `list checks of appointment 5`. */
export function describeCall(operation: Operation, input: unknown): string {
  const [verb, noun] = toVerbAndNoun(operation);
  const fields = isObject(input) ? input : {};
  const described = operation.describe?.(fields);
  if (described !== undefined) return described;
  return [verb, noun, ...describeFields(operation, noun, fields)].join(' ');
}

/** `webhook.listErrors` lists errors, `check.list` lists checks, `car.get` gets a car. */
function toVerbAndNoun(operation: Operation): [string, string] {
  const { id } = operation;
  const resource = readResource(operation);
  const name = id.slice(id.indexOf('.') + 1);
  const [verb = name, ...rest] = name.split(/(?=[A-Z])/);
  if (verb !== 'list') return [verb, resource];
  const noun = rest.join(' ').toLowerCase();
  return ['list', noun === '' || noun.startsWith('by ') ? `${resource}s` : noun];
}

function describeFields(operation: Operation, noun: string, fields: Json): string[] {
  const resource = readResource(operation);
  return Object.entries(fields).flatMap(([name, value]) => {
    const text = toShownText(value);
    const owner = /^(\w+?)_?id$/i.exec(name)?.[1]?.toLowerCase();
    const isOwn = name === 'id' || owner === resource;
    const [form, describe] = details.get(isOwn ? 'id' : name) ?? [];
    if (text === undefined || !form?.test(text)) return [];
    return describe?.(text) ?? (noun === resource ? text : `of ${resource} ${text}`);
  });
}

const number = /^\d{1,20}$/;

/** The fields to tell, each in its own form only: any text may have got into a field, even a key. */
const details = new Map<string, Detail>([
  ['id', [number]],
  ['appointment_id', [number, (text) => `of appointment ${text}`]],
  ['location_id', [number, (text) => `of location ${text}`]],
  ['vin', [/^[A-Z\d]{1,20}$/i, (text) => `with VIN ${text}`]],
  ['dms_nr', [/^[\p{L}\d ./_-]{1,40}$/u, (text) => `with DMS number ${text}`]],
  ['date', [/^\d{4}-\d{2}-\d{2}/, (text) => `on ${text.slice(0, 10)}`]],
  ['name', [/./, (text) => `"${text}"`]],
]);

type Detail = readonly [form: RegExp, describe?: (text: string) => string];

function toShownText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return undefined;
  return value.slice(0, 60).replace(/\p{C}/gu, ' ');
}

export interface CallDependencies {
  transport: Transport;
  clock: Clock;
  random: Random;
  log: Log;
  rateLimiter: RateLimiter;
}

export interface Wait {
  milliseconds: number;
  reason: 'rate limit' | 'retry';
}

/** One call to carry out, as often as it takes. */
export interface PreparedCall {
  operation: Operation;
  request: HttpRequest;
  /** `get appointment 12` */
  describe: () => string;
  redact: Redact;
  signal: AbortSignal | undefined;
  queueKey: object;
  /** Milliseconds that each wait for the rate limit, and all waits of this call, may take. */
  maxWait: number;
  onWait: (wait: Wait) => void;
  onRequest: () => void;
  /** Goes also while Claire is closed, to learn whether it still is. */
  isProbe: boolean;
  /** Goes after all others, and never waits for the rate limit. */
  isBackground?: boolean | undefined;
  /**
   * Finds what a try that may have been carried out has made; undefined if there is nothing. `sentAt`
   * is when the first was sent, by the monotonic clock.
   */
  findCreated: (sentAt: number, maxWait: number) => Promise<unknown>;
}

export interface CallResponse<Data> {
  /**
   * The body as Claire sent it; `null` for operations that answer with a status only. Callers of
   * identical reads may share it: copy before changing it.
   */
  data: Data;
  status: number;
  rate: Rate;
  attempts: number;
  /** Claire's own clock at the answer, from its `Date` header, in milliseconds since 1970. */
  respondedAt: number | undefined;
  /** Claire's own clock when it can first have acted on the call: also an earlier try that it may have taken. */
  sentAt?: number | undefined;
}

export interface CallResult extends CallResponse<unknown> {
  /** Characters of the body, for the cache's limit. */
  size: number;
}
