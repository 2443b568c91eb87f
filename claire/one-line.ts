/** A longer text is no name, and is cut. */
const defaultLength = 200;

/**
 * Text of Claire's as one line, for a subject, a greeting or an SMS: without line breaks, control
 * characters and marks that turn the direction of writing.
 */
export function toOneLine(text: string, maxLength = defaultLength): string {
  const line = text
    .slice(0, 10 * maxLength)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/ {2,}/g, ' ');
  return Array.from(line).slice(0, maxLength).join('').trim();
}
