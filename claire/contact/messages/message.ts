import { fallbackLanguage, isTextLanguage, type TextLanguage } from '../language';
import { toOneLine } from '../../one-line';
import { listFields, fieldPattern } from './field-names';
import { escapeHtml, toHtmlDocument, toHtmlValues } from './html';
import { languageWords } from './language-words';
import type { MessageChoice } from './message-choice';
import { type FieldValues, type MessageSubject, readFields } from './message-fields';
import { type Sms, toSms } from './sms';
import type { MessageTemplate, MessageTexts } from './message-template';
import { templates } from './templates';

/** A message to the customer, ready to be sent. */
export interface Message {
  readonly template: string;
  readonly language: string;
  /** That the text is in another language, and why. */
  readonly fallback?: string;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** A whole document. */
  readonly html: string;
  readonly sms: Sms;
  /** Fields of the texts that have no value; their lines are left out. */
  readonly missing: readonly string[];
}

/** Templates that are not ours yet: a test has some. */
type Templates = Readonly<Record<string, MessageTemplate>>;

export function writeMessage(
  choice: Exclude<MessageChoice, { kind: 'byEvent' }>,
  subject: MessageSubject,
  known: Templates = templates,
): Message {
  const wanted = subject.contact.language;
  if (choice.kind === 'own') {
    const of = isTextLanguage(wanted) ? wanted : fallbackLanguage;
    return write(choice.texts, { template: 'own', language: wanted }, readFields(subject, of));
  }
  const { texts, language } = chooseTexts(known[choice.name], wanted);
  const framed = { ...texts, text: languageWords[language].frame.replace('*', () => texts.text) };
  const said = `There is no text in ${wanted}, so this one is in ${language}`;
  const fallback = language === wanted ? {} : { fallback: said };
  const facts = { template: choice.name, language, ...fallback };
  return write(framed, facts, readFields(subject, language));
}

const noTexts: MessageTexts = { subject: '', text: '', sms: '' };

function chooseTexts(template: MessageTemplate | undefined, wanted: string) {
  const own = isTextLanguage(wanted) ? template?.texts[wanted] : undefined;
  if (own !== undefined && isTextLanguage(wanted)) return { texts: own, language: wanted };
  const language: TextLanguage = fallbackLanguage;
  return { texts: template?.texts[language] ?? noTexts, language };
}

interface Facts {
  readonly template: string;
  readonly language: string;
  readonly fallback?: string;
}

function write(texts: MessageTexts, facts: Facts, values: FieldValues): Message {
  const subject = toOneLine(fillLine(texts.subject, values));
  const html = fillLines(escapeHtml(texts.text), toHtmlValues(values));
  const all = [texts.subject, texts.text, texts.sms].flatMap(listFields);
  return {
    ...facts,
    subject,
    text: fillLines(texts.text, values),
    html: toHtmlDocument(html, subject, facts.language),
    sms: toSms(fillLines(texts.sms, values)),
    missing: [...new Set(all)].filter((field) => (values.get(field) ?? null) === null),
  };
}

/** Values are put in once: what looks like a field in a name stays as it is. */
function fillLine(line: string, values: FieldValues): string {
  return line.replace(fieldPattern, (_whole, name: string) => values.get(name) ?? '');
}

/** Leaves out each line with a field without a value, and the space around it. */
function fillLines(text: string, values: FieldValues): string {
  return keepFilled(text, values)
    .map((line) => fillLine(line, values))
    .join('\n');
}

function keepFilled(text: string, values: FieldValues): string[] {
  const filled = text
    .split(/\r\n|\r|\n/)
    .filter((line) => listFields(line).every((name) => (values.get(name) ?? null) !== null));
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  const kept = filled.filter((line, index) => !isBlank(line) || !isBlank(filled[index - 1]));
  return isBlank(kept.at(-1)) ? kept.slice(0, -1) : kept;
}
