import { ClaireError, type Problem } from '../errors';
import { type MessageTemplate, type MessageTexts, type TemplateName, templates } from './templates';

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

/** What a user wants written to the customer, after a check. */
export type MessageChoice =
  | { readonly kind: 'template'; readonly name: TemplateName }
  | { readonly kind: 'byEvent' }
  | { readonly kind: 'own'; readonly texts: MessageTexts };

/** What the user entered, unchecked. */
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
  if (message === undefined || message === null || message === '') return undefined;
  if (message === 'byEvent' && hasEvent) return { kind: 'byEvent' };
  if (message === 'own') return readOwn(entered);
  if (isTemplate(message)) return { kind: 'template', name: message };
  throw invalidMessage([{ path: 'message', message: 'must be the name of a template, or own' }]);
}

export function isTemplate(name: unknown): name is TemplateName {
  return typeof name === 'string' && Object.hasOwn(templates, name);
}

/** The template that an event of Claire asks for. */
export function findTemplate(event: number | null): TemplateName | undefined {
  if (event === null) return undefined;
  const all: [string, MessageTemplate][] = Object.entries(templates);
  const [name] = all.find(([, template]) => template.event === event) ?? [];
  return isTemplate(name) ? name : undefined;
}

/** Each field of a text that no message has. */
export function findUnknownFields(path: string, text: string): Problem[] {
  return listUnknownFields(text).map((field) => ({
    path,
    message: `has the unknown field {${field}}`,
  }));
}

function readOwn({ messageSubject, messageText, messageSms }: EnteredMessage): MessageChoice {
  const subject = readEntered(messageSubject);
  const text = readEntered(messageText);
  const sms = readEntered(messageSms);
  const problems = [
    ...(text.trim() === '' ? [{ path: 'messageText', message: 'is required' }] : []),
    ...findUnknownFields('messageSubject', subject),
    ...findUnknownFields('messageText', text),
    ...findUnknownFields('messageSms', sms),
  ];
  if (problems.length > 0) throw invalidMessage(problems);
  return { kind: 'own', texts: { subject, text, sms: sms.trim() === '' ? text : sms } };
}

function readEntered(entered: unknown): string {
  return typeof entered === 'string' ? entered : '';
}

function invalidMessage(problems: readonly Problem[]): ClaireError {
  const said = problems.map(({ path, message }) => `${labels.get(path) ?? path} ${message}`);
  const isField = problems.some(({ message }) => message.includes('{'));
  const known = messageFields.map((field) => `{${field}}`).join(', ');
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: said.join('; '),
    advice: isField ? `The fields are ${known}.` : undefined,
    problems,
  });
}

/** The English names of the options in the dialogs. */
const labels: ReadonlyMap<string, string> = new Map([
  ['message', 'Message'],
  ['messageSubject', 'Message Subject'],
  ['messageText', 'Message Text'],
  ['messageSms', 'Message SMS'],
]);
