export type Json = Readonly<Record<string, unknown>>;

export function isAnswer(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was typed or saved, and nothing for what is no text. */
export function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What the runtime says about a call that went wrong. */
export function readMessage(answer: unknown): string | undefined {
  return isAnswer(answer) && typeof answer.message === 'string' ? answer.message : undefined;
}
