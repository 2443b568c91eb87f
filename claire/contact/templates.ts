import { formatNumber } from '../counts';
import { ClaireError, type Problem } from '../errors';
import type { TextLanguage } from '../countries';
import { isLeftOut } from '../json';
import messages from './templates.json';

/** The message in one language. A line whose field has no value is left out. */
export interface MessageTexts {
  readonly subject: string;
  readonly text: string;
  readonly sms: string;
}

export interface MessageTemplate extends Readonly<Record<TextLanguage, MessageTexts>> {
  readonly label: string;
  /** The event of Claire that asks for it, if one does. */
  readonly event?: number;
}

export type TemplateName = keyof typeof messages;

/** The messages that workshops send. Their names are a contract. */
export const templates: Readonly<Record<TemplateName, MessageTemplate>> = messages;

/** The fields that a text may have between braces. A contract: users write their own texts. */
export const messageFields: readonly string[] = [
  ...['greeting', 'name', 'title', 'initials', 'surname', 'company'],
  ...['car', 'make', 'model', 'licensePlate', 'workOrder'],
  ...['when', 'date', 'time', 'workshop', 'workshopPhone', 'link'],
];

/** A field is a name between braces; braces around anything else are text. */
export const fieldPattern = /\{([A-Za-z]\w*)\}/g;

export function listFields(text: string): string[] {
  return [...new Set([...text.matchAll(fieldPattern)].map(([, name = '']) => name))];
}

export function listUnknownFields(text: string): string[] {
  return listFields(text).filter((name) => !messageFields.includes(name));
}

/** What a user wants written to the customer, after a check. */
export type MessageChoice =
  | { readonly kind: 'template'; readonly name: TemplateName }
  | { readonly kind: 'byEvent' }
  | { readonly kind: 'own'; readonly texts: MessageTexts };

export interface EnteredMessage {
  readonly message?: unknown;
  readonly messageSubject?: unknown;
  readonly messageText?: unknown;
  /** The text, when it is empty. */
  readonly messageSms?: unknown;
}

/**
 * Nothing when no message is wanted. Throws with the option and the field that are not known; a
 * look-up has no event whose message it could be.
 */
export function readMessageChoice(
  entered: EnteredMessage,
  { hasEvent }: { hasEvent: boolean },
): MessageChoice | undefined {
  const { message } = entered;
  if (isLeftOut(message)) return undefined;
  if (message === 'byEvent' && hasEvent) return { kind: 'byEvent' };
  if (message === 'own') return readOwn(entered);
  if (isTemplate(message)) return { kind: 'template', name: message };
  throw invalidMessage([{ path: 'message', message: 'must be the name of a template, or own' }]);
}

export function isTemplate(name: unknown): name is TemplateName {
  return typeof name === 'string' && Object.hasOwn(templates, name);
}

export function findTemplate(event: number | null): TemplateName | undefined {
  if (event === null) return undefined;
  const [name] = Object.entries(templates).find(([, template]) => template.event === event) ?? [];
  return isTemplate(name) ? name : undefined;
}

/** No mail is longer. */
const maxText = 100_000;

function readOwn(entered: EnteredMessage): MessageChoice {
  const read = (value: unknown) => (typeof value === 'string' ? value : '');
  const messageSubject = read(entered.messageSubject);
  const messageText = read(entered.messageText);
  const messageSms = read(entered.messageSms);
  const texts = Object.entries({ messageSubject, messageText, messageSms });
  const problems = texts.flatMap(([path, text]) =>
    text.length > maxText
      ? { path, message: `has more than ${formatNumber(maxText)} characters` }
      : listUnknownFields(text).map((field) => ({
          path,
          message: `has the unknown field {${field}}`,
        })),
  );
  const isEmpty = messageText.trim() === '';
  if (isEmpty) problems.unshift({ path: 'messageText', message: 'is required' });
  if (problems.length > 0) throw invalidMessage(problems);
  const sms = messageSms.trim() === '' ? messageText : messageSms;
  return { kind: 'own', texts: { subject: messageSubject, text: messageText, sms } };
}

function invalidMessage(problems: readonly Problem[]): ClaireError {
  const said = problems.map(({ path, message }) => `${labels[path] ?? path} ${message}`);
  const isField = problems.some(({ message }) => message.includes('{'));
  const known = messageFields.map((field) => `{${field}}`).join(', ');
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: said.join('; '),
    advice: isField ? `The fields are ${known}.` : undefined,
    problems,
  });
}

/** The English names of the options in the dialogs. */
const labels: Readonly<Record<string, string>> = {
  ...{ message: 'Message', messageSubject: 'Message Subject' },
  ...{ messageText: 'Message Text', messageSms: 'Message SMS' },
};
