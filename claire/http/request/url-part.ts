/** A text as part of an address. Half a character, which cannot be encoded, becomes U+FFFD. */
export function toUrlPart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
