import type { Json } from '../../claire/json';
import { mayUse } from '../data/dealer';
import type { AppointmentRecord } from '../records/appointment';
import type { LocationRecord } from '../records/location';
import type { SandboxState } from '../sandbox-state';
import { badRequest, type Call, notFound } from './call';
import { decode, type Shape } from './decode';

/** The body as Go decodes it. */
export function readBody(call: Call, shape: Shape): Json {
  return decode(shape, parseJson(call.body) ?? {});
}

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest('The body is not JSON');
  }
}

/** What was decoded as an object. */
export function readObject(body: Json, name: string): Json {
  const value = body[name];
  if (typeof value !== 'object' || value === null) throw badRequest(`${name} is required`);
  return Object.fromEntries(Object.entries(value));
}

export function queryId(call: Call, name: string): number {
  return readId(call.query[name], name);
}

/** An id that came as text. */
export function readId(text: string | undefined, name: string): number {
  if (text === undefined || text === '') throw badRequest(`${name} is required`);
  if (!/^\d{1,15}$/.test(text)) throw badRequest(`${name} must be a whole number`);
  return Number(text);
}

export function requiredText(text: string | undefined, name: string): string {
  if (text === undefined || text === '') throw badRequest(`${name} is required`);
  return text;
}

export function integer(body: Json, name: string): number {
  const value = optionalInteger(body, name);
  if (value === null) throw badRequest(`${name} is required`);
  return value;
}

export function optionalInteger(body: Json, name: string): number | null {
  const value = body[name];
  return typeof value === 'number' ? value : null;
}

export function optionalText(body: Json, name: string): string | null {
  const value = body[name];
  return typeof value === 'string' ? value : null;
}

export function optionalFlag(body: Json, name: string): boolean | null {
  const value = body[name];
  return typeof value === 'boolean' ? value : null;
}

/** A location that the key may use. Others are refused in the same words as those that do not exist. */
export function locationInScope(state: SandboxState, call: Call, id: number): LocationRecord {
  const location = state.store.locations.get(id);
  if (!location || !mayUse(call.key, location, id)) {
    throw badRequest(`Location ${String(id)} is not within the scope of this API key`);
  }
  return location;
}

export function appointmentInScope(state: SandboxState, call: Call, id: number): AppointmentRecord {
  const record = state.store.appointments.get(id);
  if (!record || !mayUse(call.key, record, record.fields.location_id)) {
    throw notFound(`There is no appointment ${String(id)}`);
  }
  return record;
}
