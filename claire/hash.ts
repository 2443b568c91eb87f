import { memoize } from './bounded-map';
import { isObject } from './json';

/** Stamps of nested records: they change when nothing else does. */
const stamps: ReadonlySet<string> = new Set(['created_on', 'updated_on', 'CreatedOn', 'UpdatedOn']);

/**
 * 32 bits of a JSON value; 0 for one that says nothing: null, "", 0, false, or only such ones.
 * Signed, as V8 makes an object of each larger number.
 */
export function hashValue(value: unknown): number {
  if (typeof value === 'string') return value === '' ? 0 : hashText(withoutQuery(value)) || 1;
  if (typeof value === 'number') return value === 0 ? 0 : hashNumber(value) || 1;
  if (value === true) return 1;
  if (Array.isArray(value)) return hashList(value);
  return isObject(value) ? hashObject(value) : 0;
}

function hashNumber(value: number): number {
  const isSmall = (value | 0) === value;
  return isSmall ? mix(value ^ 0x5bd1e995) : hashText(String(value));
}

/** FNV-1a, mixed so that each bit counts in any part of the result. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mix(hash);
}

function hashList(values: readonly unknown[]): number {
  let hash = 0;
  for (const value of values) hash = mix(Math.imul(hash, 31) + hashValue(value));
  return hash;
}

function hashObject(record: Readonly<Record<string, unknown>>): number {
  let sum = 0;
  for (const key in record) {
    const value = record[key];
    if (!isBlank(value)) sum = (sum + hashEntry(key, value)) | 0;
  }
  return sum;
}

function hashEntry(key: string, value: unknown): number {
  const ofKey = hashKey(key);
  const hash = ofKey === 0 ? 0 : hashValue(value);
  return hash === 0 ? 0 : mix(ofKey ^ Math.imul(hash, 0x9e3779b1));
}

/** Most values of a record do. */
export function isBlank(value: unknown): boolean {
  return value === null || value === '' || value === false || value === 0 || value === undefined;
}

/** 0 for a stamp. The few names of fields are hashed once. */
const hashKey = memoize((key) => (stamps.has(key) ? 0 : hashText(key) || 1));

/** The query of a picture's address may hold a signature that is new in each answer. */
function withoutQuery(text: string): string {
  return text.startsWith('http') ? (text.split('?', 1)[0] ?? text) : text;
}

/** The finalizer of MurmurHash3. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
