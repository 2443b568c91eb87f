import type { CallOptions, Client } from '../../client';
import { defaultMaxWait } from '../../default-waits';
import { isObject, type Json } from '../../json';
import { operations, toRecords } from '../../resources';
import type { Country } from './countries';
import { readFirst } from '../customer';
import { findCountry } from './phone-number';
import { readCountry } from './read-country';

/** Locations do not move; an hour later a new one is known. */
const maxAge = 3600;

/** A message does not wait long for a country: without it there is the account's default. */
const maxWait = 5;

/** The country of an appointment's workshop, without a request where its telephone number says it. */
export async function findLocationCountry(
  appointment: Json,
  client: Client,
  calls: CallOptions,
): Promise<Country | undefined> {
  const ofNumber = findCountry(readFirst(appointment, 'location_phone'));
  if (ofNumber !== undefined) return ofNumber;
  const id = readFirst(appointment, 'location_id');
  const locations = id === null ? [] : await listLocations(client, calls);
  const location = locations.find((one) => readFirst(one, 'id') === id);
  return location && (readCountry(location.country) ?? findCountry(location.phone_nr));
}

/** None when Claire does not answer: the appointment is here, and says the more important things. */
async function listLocations(client: Client, calls: CallOptions): Promise<readonly Json[]> {
  const { list } = operations.location;
  const patience = Math.min(calls.maxWait ?? defaultMaxWait, maxWait);
  try {
    const { data } = await client.call(list, {}, { ...calls, maxAge, maxWait: patience });
    return toRecords(list, data).filter(isObject);
  } catch {
    return [];
  }
}
