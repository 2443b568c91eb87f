import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { CallOptions, Client } from '../../claire/client';
import { isClaireError } from '../../claire/errors';
import { listOf, operations } from '../../claire/operations';
import type { ClaireEvent } from '../../claire/webhooks';
import { claireClient } from '../../n8n/client';
import { customerToTell } from './customer-to-tell';
import { readOptions } from './settings';

interface LookUp {
  client: Client;
  event: ClaireEvent;
  appointmentId: number;
  calls: CallOptions;
  linkTemplate: string | undefined;
}

const extras = { appointment, car, checks, customer };

type Extra = keyof typeof extras;

/**
 * What the user wants beside the event. Never rejects: an event that has come is passed on with
 * what could be had, and `includeError` says what could not.
 */
export async function enrich(
  context: IWebhookFunctions,
  event: ClaireEvent,
  include: readonly string[],
): Promise<IDataObject> {
  const wanted = include.filter(isExtra);
  const nothing = Object.fromEntries(wanted.map((extra) => [extra, null]));
  // A refused import, for one, has no appointment to look up.
  if (event.appointmentId === null) return nothing;
  try {
    const lookUp = await prepare(context, event, event.appointmentId);
    const found = await Promise.all(wanted.map((extra) => oneExtra(context, lookUp, extra)));
    return Object.assign(nothing, ...found) as IDataObject;
  } catch (thrown) {
    return { ...nothing, includeError: includeError(context, thrown) };
  }
}

function isExtra(name: string): name is Extra {
  return Object.hasOwn(extras, name);
}

async function prepare(
  context: IWebhookFunctions,
  event: ClaireEvent,
  appointmentId: number,
): Promise<LookUp> {
  const { maxWait, linkTemplate } = readOptions(context);
  const client = (await claireClient(context)).forOneRun();
  return { client, event, appointmentId, calls: { maxWait }, linkTemplate };
}

async function oneExtra(
  context: IWebhookFunctions,
  lookUp: LookUp,
  extra: Extra,
): Promise<IDataObject> {
  try {
    return { [extra]: (await extras[extra](lookUp)) as IDataObject };
  } catch (thrown) {
    return { includeError: includeError(context, thrown) };
  }
}

function includeError(context: IWebhookFunctions, thrown: unknown): IDataObject {
  const message =
    thrown instanceof Error ? thrown.message : 'The look-up ended for no known reason';
  const code = isClaireError(thrown) ? thrown.code : 'CLAIRE_INVALID_INPUT';
  const node = context.getNode().name;
  context.logger.warn(`${node} passes an event on without all that it was to include: ${message}`);
  return { code, message };
}

async function appointment({ client, appointmentId, calls }: LookUp) {
  return (await client.call(operations.appointment.get, { id: appointmentId }, calls)).data;
}

async function checks({ client, appointmentId, calls }: LookUp): Promise<unknown[]> {
  const { list } = operations.check;
  return listOf(list, (await client.call(list, { appointment_id: appointmentId }, calls)).data);
}

async function car(lookUp: LookUp): Promise<unknown> {
  const { vin } = await appointment(lookUp);
  if (typeof vin !== 'string' || vin === '') return null;
  return (await lookUp.client.call(operations.car.get, { vin }, lookUp.calls)).data;
}

async function customer(lookUp: LookUp): Promise<unknown> {
  const { event, linkTemplate } = lookUp;
  return customerToTell(await appointment(lookUp), event.payload, linkTemplate);
}
