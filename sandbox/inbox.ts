import { isObject } from '../claire/json';
import { parseIfJson } from './mask';
import type { AppointmentRecord } from './records/appointment';
import { customerKinds } from './records/customer';
import { findCustomer, toNumber } from './present';
import type { Store } from './store';

/** What a flow sent to somebody. */
export interface Message {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `E-mail`, `SMS`, or the path that something else was posted to. */
  readonly by: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The one that it belongs to; null where that is none, or several. */
  readonly appointmentId: number | null;
}

type Sent = Pick<Message, 'by' | 'from' | 'to' | 'subject' | 'text'>;

export interface InboxDependencies {
  readonly store: Store;
  readonly settings: { now: () => number };
  touch(): void;
}

const maxMessages = 1000;
const maxText = 20_000;

/** Takes what flows send to people, and delivers nothing. */
export class Inbox {
  readonly entries: Message[] = [];
  #lastId = 0;

  constructor(readonly state: InboxDependencies) {}

  add({ by, from, to, subject, text }: Sent): Message {
    const { store, settings } = this.state;
    const kept = { subject: subject.slice(0, maxText), text: text.slice(0, maxText) };
    const sent = { by, from, to, ...kept };
    const at = settings.now();
    const message = { id: ++this.#lastId, at, ...sent, appointmentId: findSubject(store, sent) };
    this.entries.push(message);
    if (this.entries.length > maxMessages) this.entries.shift();
    this.state.touch();
    return message;
  }
}

/** A text message as its provider would read it: `to`, `from` and `text` as JSON or as a form. */
export function readPosted(by: string, body: string): Sent {
  const json = parseIfJson(body);
  const isForm = typeof json === 'string' && /^\w+=/.test(json);
  const fields = isForm ? Object.fromEntries(new URLSearchParams(body)) : json;
  if (!isObject(fields) || !('to' in fields || 'text' in fields)) {
    const text = typeof json === 'string' ? json : JSON.stringify(json, null, 2);
    return { by, from: '', to: [], subject: '', text };
  }
  const { to, from, subject, text } = fields;
  return {
    by,
    from: formatField(from),
    to: [to].flat().map(formatField).filter(Boolean),
    subject: formatField(subject),
    text: formatField(text),
  };
}

function formatField(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** That of whom it goes to; where that is nobody or several, that which it names. */
function findSubject(store: Store, { to, subject, text }: Sent): number | null {
  const all = [...store.appointments.values()];
  const addresses = new Set(to.map(toAddress));
  const said = `${subject}\n${text}`.toLowerCase();
  const theirs = all.filter((record) => isTo(store, record, addresses));
  const named = (theirs.length > 0 ? theirs : all).filter((record) => isIn(store, record, said));
  const [found, ...others] = named.length > 0 ? named : theirs;
  return found !== undefined && others.length === 0 ? found.fields.id : null;
}

function toAddress(text: string): string {
  return text.includes('@') ? text.toLowerCase() : toNumber(text);
}

function isTo(store: Store, record: AppointmentRecord, addresses: ReadonlySet<string>): boolean {
  return customerKinds
    .flatMap((kind) => Object.entries(findCustomer(store, record, kind) ?? {}))
    .some(
      ([name, value]) =>
        /^(email|tel)_/.test(name) &&
        typeof value === 'string' &&
        value !== '' &&
        addresses.has(toAddress(value)),
    );
}

/** A shorter number is in half of all texts. */
const minNumber = 4;

function isIn(store: Store, record: AppointmentRecord, said: string): boolean {
  const { fields, communicationKey, receptionistKey, carId } = record;
  const plate = store.cars.get(carId)?.fields.reg_number ?? '';
  return [fields.workorder_number, plate, communicationKey, receptionistKey].some(
    (number) => number.length >= minNumber && said.includes(number.toLowerCase()),
  );
}
