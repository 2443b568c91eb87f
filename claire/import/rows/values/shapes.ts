/** Of `2.615.814`, as people write a number of a customer. */
export const isGrouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/;

/** `12345.01`, of which another is `12345.00`. */
const ofVersion = /^\d+[.,](?!00?$)\d+$/;

/** `7` of 2615814, `.7` of 2.615.814, `version` of 12345.01; what has no digit may be any. */
export function readShape(text: string): string {
  const digits = String(text.replace(/\D/g, '').length);
  if (digits === '0') return '';
  if (isGrouped.test(text)) return `.${digits}`;
  return /^\d+$/.test(text) ? digits : ofVersion.test(text) ? 'version' : 'other';
}

/** Columns of whole numbers of which some have marks of thousands, and others as long have none. */
export function findGrouped(
  columns: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const isTwofold = (shapes: ReadonlySet<string>) =>
    !shapes.has('other') &&
    !shapes.has('version') &&
    [...shapes].some((shape) => shapes.has(`.${shape}`) && shape !== '');
  return new Set([...columns].flatMap(([column, all]) => (isTwofold(all) ? [column] : [])));
}
