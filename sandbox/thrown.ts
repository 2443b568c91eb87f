/** A field of something that was thrown, as text. Looks at no class: errors of other realms have their own. */
export function thrownField(thrown: unknown, name: string): string {
  const value: unknown =
    typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function thrownCause(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'cause') : undefined;
}
