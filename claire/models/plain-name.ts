/** The same for `EmailPrivate`, `email_private` and `emailPrivate`. */
export function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
