import { isObject } from '../../claire/json';

/** What was typed or saved, and nothing for what is no text. */
export function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What the runtime says about a call that went wrong. */
export function readMessage(answer: unknown): string | undefined {
  return isObject(answer) && typeof answer.message === 'string' ? answer.message : undefined;
}
