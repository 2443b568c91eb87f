import { isLeftOut, type Json, toRecords } from './json';
import {
  type ContactSettings,
  createContactReader,
  customerTypes,
  type ReadyContact,
  toUnknownContact,
} from './contact';
import { isKnown, readCustomer, readFirst } from './contact/customer';
import { match } from './import';
import { importResult } from './models/enumerations';
import { type AccountClient, type CallOptions, type Client, forgetAppointment } from './client';
import { isClaireError, type ErrorCode } from './errors';
import { type Operation, operations } from './resources';
import { shape } from './simplify';
import type { ClaireEvent } from './webhooks';

export interface EnrichOptions {
  client: AccountClient;
  calls: CallOptions;
  contact: ContactSettings;
  simplify?: boolean | undefined;
}

export interface IncludeError {
  code: ErrorCode;
  message: string;
}

/** Each extra by its name; `null` where there is none. */
export type Extras = Record<string, unknown> & { includeError?: IncludeError };

interface EnrichContext extends Omit<EnrichOptions, 'client'> {
  client: Client;
  event: ClaireEvent;
  appointmentId: number;
}

const extras = {
  appointment: async (context: EnrichContext) =>
    simplifyIfWanted(context, operations.appointment.get, await fetchAppointment(context)),
  car: fetchCar,
  checks: fetchChecks,
  customer: async (context: EnrichContext) =>
    findCustomerToNotify(await fetchAppointment(context), context),
};

type Extra = keyof typeof extras;

/**
 * Fetches the extras that the user wants with an event. Never rejects, so no event is lost:
 * `includeError` says what failed.
 */
export async function enrich(
  event: ClaireEvent,
  include: readonly string[],
  prepare: () => EnrichOptions | Promise<EnrichOptions>,
): Promise<Extras> {
  const wanted = include.filter(isExtra);
  const nothing: Extras = Object.fromEntries(wanted.map((extra) => [extra, null]));
  const { appointmentId } = event;
  // A refused import, for example, has no appointment.
  if (appointmentId === null) return nothing;
  forgetAppointment(appointmentId);
  if (wanted.length === 0) return nothing;
  try {
    const { client, calls, ...rest } = await prepare();
    const context = {
      ...rest,
      ...{ client: client.forOneRun(), event, appointmentId },
      calls: { ...calls, forEvent: appointmentId },
    };
    const found = await Promise.all(wanted.map((extra) => fetchExtra(context, extra)));
    return found.reduce((all, one) => ({ ...all, ...one }), nothing);
  } catch (thrown) {
    return { ...nothing, includeError: toIncludeError(thrown) };
  }
}

function isExtra(name: string): name is Extra {
  return Object.hasOwn(extras, name);
}

async function fetchExtra(context: EnrichContext, extra: Extra): Promise<Extras> {
  try {
    return { [extra]: await extras[extra](context) };
  } catch (thrown) {
    return { includeError: toIncludeError(thrown) };
  }
}

function toIncludeError(thrown: unknown): IncludeError {
  const message =
    thrown instanceof Error ? thrown.message : 'The look-up ended for no known reason';
  return { code: isClaireError(thrown) ? thrown.code : 'CLAIRE_INVALID_INPUT', message };
}

async function fetchAppointment({ client, appointmentId, calls }: EnrichContext) {
  return (await client.call(operations.appointment.get, { id: appointmentId }, calls)).data;
}

async function fetchChecks(context: EnrichContext): Promise<unknown[]> {
  const { client, appointmentId, calls } = context;
  const { list } = operations.check;
  const { data } = await client.call(list, { appointment_id: appointmentId }, calls);
  return toRecords(list, data).map((check) => simplifyIfWanted(context, list, check));
}

async function fetchCar(context: EnrichContext): Promise<unknown> {
  const { vin } = await fetchAppointment(context);
  if (typeof vin !== 'string' || vin === '') return null;
  const { get } = operations.car;
  const { data } = await context.client.call(get, { vin }, context.calls);
  return simplifyIfWanted(context, get, data);
}

function simplifyIfWanted(context: EnrichContext, { model }: Operation, record: unknown): unknown {
  return shape(model, record, { output: context.simplify === true ? 'simplified' : 'raw' });
}

/**
 * The customer that the event names. Events that are not about a communication name none, and are
 * for the person who brings the car: the driver, else the owner, else the contractor.
 */
export async function findCustomerToNotify(
  appointment: Json,
  { event: { event, payload }, contact, client, calls }: Omit<EnrichContext, 'appointmentId'>,
): Promise<ReadyContact> {
  const { communication_key: key, customer_type: named } = payload;
  const types = customerTypes.filter((type) => isLeftOut(named) || type === named);
  const [first] = types;
  if (first === undefined) {
    return toUnknownContact('The event names a type of customer that is not known');
  }
  const read = await createContactReader(appointment, contact, {
    ...{ client, calls },
    event: { event, key: typeof key === 'string' ? key : undefined },
  });
  const number = readFirst(payload, 'customer_dmsnr');
  const known = types.filter((type) => isKnown(readCustomer(appointment, type))).map(read);
  // Several contacts of a company may have its number.
  const numbered = known.filter(({ dmsNr }) => dmsNr !== null && dmsNr === number);
  const people = numbered.length > 0 ? numbered.filter(hasMoreThanNumber) : known;
  const customer = people[0] ?? numbered[0] ?? read(first);
  // Somebody took the place of the customer whose communication key this is, or may have.
  const isAnother = number !== null && customer.dmsNr !== number;
  if (isAnother) {
    return toUnknownContact('The event is for another customer than the appointment has now');
  }
  // The key lets its holder answer in the name of the customer.
  if (customer.link !== undefined && countPeople(people) > 1) {
    return toUnknownContact('The event does not say for which customer it is');
  }
  return customer;
}

function hasMoreThanNumber({ name, company, email, mobile }: ReadyContact): boolean {
  return (name ?? company ?? email ?? mobile) !== null;
}

/** A driver who is the owner too is one. */
function countPeople(customers: readonly ReadyContact[]): number {
  return new Set(
    customers.map(({ dmsNr, name, email, mobile }) => JSON.stringify([dmsNr, name, email, mobile])),
  ).size;
}

/** The output of an event for a flow; an import result adds the fields of its outcome. */
export function toOutput(event: ClaireEvent, extras: object = {}): Record<string, unknown> {
  const outcome = event.event === importResult ? match(event.payload) : undefined;
  return { ...event, ...outcome, ...extras };
}
