/** Luxon's tokens, without what a format quotes. */
function listTokens(format: string): string {
  return format.replace(/'[^']*'/g, '');
}

/** Whether a format in Luxon's tokens reads a time of day. */
export function readsTime(format: string): boolean {
  return /[HhTtFfXx]/.test(listTokens(format));
}

/** Whether a format in Luxon's tokens reads years of two digits. */
export function readsShortYear(format: string): boolean {
  return /(?<!y)yy(?!y)/.test(listTokens(format));
}
