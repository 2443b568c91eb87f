import { isObject } from '../../claire/json';
import type { EditorRed } from './red';

declare const RED: EditorRed;

type Values = Readonly<Record<string, string | number>>;

/** What the dialogs share is in the catalogue of claire-account, the one that all of them need. */
export const accountTexts = '@claire-nodes/node-red-claire/claire-account';

/** A text of the editor in the user's language. */
export function sharedText(key: string, values?: Values): string {
  return RED._(`${accountTexts}:claire-account.${key}`, values);
}

/** `4,440`, in German `4.440`. */
export function formatNumber(number: number, digits = 0): string {
  return number.toLocaleString(RED.i18n.lang(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A text of the catalogue of one node. */
export function nodeText(type: string) {
  return (key: string, values?: Values): string =>
    RED._(`@claire-nodes/node-red-claire/${type}:${type}.${key}`, values);
}

/** `1 day`, `1,200 days`. */
export function countText(text: ReturnType<typeof nodeText>) {
  return ([one, many]: readonly [one: string, many: string], count: number): string =>
    text(count === 1 ? one : many, { count: formatNumber(count) });
}

/** The typed or saved text; empty for any other value. */
export function fieldText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What the runtime says about a call that went wrong. */
export function readMessage(answer: unknown): string | undefined {
  return isObject(answer) && typeof answer.message === 'string' ? answer.message : undefined;
}

/** What a person can do something about, said in their language; the others bring their own message. */
const explained = [
  'CLAIRE_UNAUTHORIZED',
  'CLAIRE_NETWORK',
  'CLAIRE_TIMEOUT',
  'CLAIRE_BAD_RESPONSE',
  'CLAIRE_NOT_FOUND',
  'CLAIRE_RATE_LIMITED',
  'CLAIRE_SERVER_ERROR',
  'CLAIRE_UNAVAILABLE',
  'keyNeeded',
];

/** Why a call to Claire did not succeed, in one sentence. */
export function explainFailure(answer: unknown): string | undefined {
  const code = isObject(answer) ? answer.code : undefined;
  const known = explained.find((one) => one === code);
  return known === undefined ? readMessage(answer) : sharedText(`reasons.${known}`);
}
