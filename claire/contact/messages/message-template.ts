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
