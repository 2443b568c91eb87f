/** The fields that a text may have between braces. A contract: users write their own texts. */
export const messageFields: readonly string[] = [
  ...['greeting', 'name', 'title', 'initials', 'surname', 'company'],
  ...['car', 'make', 'model', 'licensePlate', 'workOrder'],
  ...['when', 'date', 'time', 'workshop', 'workshopPhone', 'link'],
];

/** A field is a name between braces; braces around anything else are text. */
export const fieldPattern = /\{([A-Za-z]\w*)\}/g;

/** The fields of a text, each once. */
export function listFields(text: string): string[] {
  return [...new Set([...text.matchAll(fieldPattern)].map(([, name = '']) => name))];
}

/** Those that no message has. */
export function listUnknownFields(text: string): string[] {
  return listFields(text).filter((name) => !messageFields.includes(name));
}
