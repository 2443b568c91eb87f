import type { AccountClient, CallOptions, Client } from '../client';
import { isClaireError, type ErrorCode } from '../errors';
import { toRecords, type Operation, operations } from '../operations';
import { simplify } from '../simplify';
import type { ClaireEvent } from '../webhooks';
import { findCustomerToNotify } from './customer-to-notify';

/** How to look things up for a flow. */
export interface LookUps {
  client: AccountClient;
  calls: CallOptions;
  /** The form of the customer's link; `{key}` stands for their key. */
  linkTemplate?: string | undefined;
  /** Without zero times, and with labels beside numbers; left out, as Claire answers. */
  simplify?: boolean | undefined;
}

export interface IncludeError {
  code: ErrorCode;
  message: string;
}

/** The extras by their names, `null` where there is none. */
export type Extras = Record<string, unknown> & { includeError?: IncludeError };

interface LookUp extends Omit<LookUps, 'client'> {
  client: Client;
  event: ClaireEvent;
  appointmentId: number;
}

const extras = { appointment, car, checks, customer };

type Extra = keyof typeof extras;

/**
 * What the user wants beside the event. Never rejects: an event that has come is passed on with
 * what could be had, and `includeError` says what could not.
 */
export async function enrich(
  event: ClaireEvent,
  include: readonly string[],
  prepare: () => LookUps | Promise<LookUps>,
): Promise<Extras> {
  const wanted = include.filter(isExtra);
  const nothing = Object.fromEntries(wanted.map((extra) => [extra, null]));
  const { appointmentId } = event;
  // A refused import, for one, has no appointment to look up.
  if (appointmentId === null || wanted.length === 0) return nothing;
  try {
    const { client, ...rest } = await prepare();
    const lookUp = { ...rest, client: client.forOneRun(), event, appointmentId };
    const found = await Promise.all(wanted.map((extra) => oneExtra(lookUp, extra)));
    return Object.assign(nothing, ...found) as Extras;
  } catch (thrown) {
    return { ...nothing, includeError: includeError(thrown) };
  }
}

function isExtra(name: string): name is Extra {
  return Object.hasOwn(extras, name);
}

async function oneExtra(lookUp: LookUp, extra: Extra): Promise<Extras> {
  try {
    return { [extra]: await extras[extra](lookUp) };
  } catch (thrown) {
    return { includeError: includeError(thrown) };
  }
}

function includeError(thrown: unknown): IncludeError {
  const message =
    thrown instanceof Error ? thrown.message : 'The look-up ended for no known reason';
  return { code: isClaireError(thrown) ? thrown.code : 'CLAIRE_INVALID_INPUT', message };
}

async function appointment(lookUp: LookUp): Promise<unknown> {
  return shown(lookUp, operations.appointment.get, await rawAppointment(lookUp));
}

async function rawAppointment({ client, appointmentId, calls }: LookUp) {
  return (await client.call(operations.appointment.get, { id: appointmentId }, calls)).data;
}

async function checks(lookUp: LookUp): Promise<unknown[]> {
  const { client, appointmentId, calls } = lookUp;
  const { list } = operations.check;
  const { data } = await client.call(list, { appointment_id: appointmentId }, calls);
  return toRecords(list, data).map((check) => shown(lookUp, list, check));
}

async function car(lookUp: LookUp): Promise<unknown> {
  const { vin } = await rawAppointment(lookUp);
  if (typeof vin !== 'string' || vin === '') return null;
  const { get } = operations.car;
  return shown(lookUp, get, (await lookUp.client.call(get, { vin }, lookUp.calls)).data);
}

async function customer(lookUp: LookUp): Promise<unknown> {
  const { event, linkTemplate } = lookUp;
  return findCustomerToNotify(await rawAppointment(lookUp), event.payload, linkTemplate);
}

function shown(lookUp: LookUp, { model }: Operation, record: unknown): unknown {
  return lookUp.simplify === true ? simplify(model, record) : record;
}
