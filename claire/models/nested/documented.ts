/**
 * The fields of a record that the reference shows in a table only: Go's name, Go's type and what it
 * means. Their JSON names are not documented: they are read ignoring case and underscores.
 */
export type Documented = Readonly<Record<string, readonly [type: string, description: string]>>;

/** The same for `EmailPrivate`, `email_private` and `emailPrivate`. */
export function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
