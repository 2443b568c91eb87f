import { badRequest, type Call } from './call';

export type Json = Record<string, unknown>;

/** Reads the parts of a request the way a typed server does: a wrong type refuses the request. */
export function bodyOf(call: Call): Json {
  let body: unknown;
  try {
    body = JSON.parse(call.body);
  } catch {
    throw badRequest('The body is not JSON');
  }
  return asObject(body, 'The body');
}

export function asObject(value: unknown, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest(`${name} must be an object`);
  }
  return Object.fromEntries(Object.entries(value));
}

export function queryId(call: Call, name: string): number {
  return idOf(call.query[name], name);
}

/** An id that came as text. */
export function idOf(text: string | undefined, name: string): number {
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
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw badRequest(`${name} must be a whole number`);
  }
  return value;
}

export function optionalText(body: Json, name: string): string | null {
  const value = body[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw badRequest(`${name} must be a string`);
  return value;
}

export function optionalFlag(body: Json, name: string): boolean | null {
  const value = body[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'boolean') throw badRequest(`${name} must be true or false`);
  return value;
}
