/** An expression, a file or a model may give the word for the value. Undefined for anything else. */
export function readTrueOrFalse(value: unknown): boolean | undefined {
  const answer = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (answer === true || answer === 'true') return true;
  return answer === false || answer === 'false' ? false : undefined;
}
