/** A longer field is a story, and its end may be a wish. */
export const maxField = 500;
const maxAddress = 254;

/** What of a text is an address of e-mail. */
export function listAddresses(field: string): string[] {
  return listWritten(field.slice(0, maxField)).filter(
    (word) => word.length <= maxAddress && address.test(word),
  );
}

const address = /@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]*$/u;

/** Those with a slip of the pen too. */
export function listWritten(field: string): string[] {
  if (!field.includes('@')) return [];
  return field.split(/[\s<>()[\]:;,"]/).filter((word) => /^[^@]+@[^@]+\.[^@.]{2,}$/.test(word));
}
