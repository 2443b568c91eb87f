/**
 * What was thrown, by its fields and not by its class: errors of Node-RED's functions, of JSONata and
 * of test runners come from other realms, where `Error` is another class.
 */
export function thrownField(thrown: unknown, name: string): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;
}

/** Its message, or itself where it is text: JSONata throws objects that are no errors. */
export function describeThrown(thrown: unknown): string | undefined {
  const words = thrownField(thrown, 'message') ?? thrown;
  return typeof words === 'string' && words.trim() !== '' ? words : undefined;
}
