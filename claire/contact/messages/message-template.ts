import type { TextLanguage } from '../language';

/** The message in one language. A line whose field has no value is left out. */
export interface MessageTexts {
  readonly subject: string;
  readonly text: string;
  readonly sms: string;
}

export interface MessageTemplate {
  readonly label: string;
  /** The event of Claire that asks for it, if one does. */
  readonly event?: number;
  readonly texts: Readonly<Partial<Record<TextLanguage, MessageTexts>>>;
}

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
