import type { Calendar } from '../changes';
import { listDays } from '../changes/window';
import type { CallOptions, Client } from '../client';
import type { Country } from '../contact/phone/countries';
import type { ClaireError } from '../errors';
import type { LocationId } from '../models';
import type { Clock } from '../ports';
import { operations, toRecords } from '../resources';
import type { Appointment } from '../resources/appointment-record';
import { FindInput, type MatchedField } from './find-input';

export interface FindDependencies {
  client: Client;
  clock: Clock;
  /** Tells what day it is at a location. */
  calendar: Pick<Calendar, 'today'>;
  /** Of the account, for telephone numbers without a country code. */
  defaultCountry?: Country | undefined;
}

export interface FindOptions extends Pick<CallOptions, 'signal' | 'onWait'> {
  /** Seconds that the whole search may take; 60 when left out. */
  maxWait?: number | undefined;
  /** Seconds for which searches share what Claire has listed; 60 when left out. */
  maxAge?: number | undefined;
}

/** What of an appointment fits the search, as Claire has it. */
export interface Match {
  field: MatchedField;
  value: string;
}

export type FoundAppointment = Appointment & {
  matched: Match[];
  /** 1 for what fits exactly, less for what was read with leeway. */
  score: number;
};

/** A list that Claire did not give. */
export interface FailedList {
  locationId: LocationId;
  /** Undefined where a number was asked for. */
  day: string | undefined;
  error: ClaireError;
}

export interface FindReport {
  /** Requests that were sent; what is shared with other searches costs none. */
  requests: number;
  /** Days that were searched, in order. */
  days: string[];
  failed: FailedList[];
  /** Why not all days were searched: there are as many results as wanted, or no time left. */
  cutShort: 'limit' | 'maxWait' | 'rateLimit' | 'failures' | undefined;
}

export interface FindResult {
  /** Best first; of equally good ones the nearest to today. */
  appointments: FoundAppointment[];
  report: FindReport;
}

/** Finds the appointments that people mean by a plate, telephone number, name, work order or VIN. */
export async function findAppointments(
  input: FindInput,
  { client, calendar }: FindDependencies,
  { signal, onWait, maxWait, maxAge = 60 }: FindOptions = {},
): Promise<FindResult> {
  const { search, locationIds, limit } = FindInput.parse(input);
  const { list } = operations.appointment;
  const wanted = toPlate(search);
  const days = new Set<string>();
  const appointments: FoundAppointment[] = [];
  for (const locationId of locationIds) {
    const [day = ''] = listDays(calendar.today(locationId), 0, 0);
    days.add(day);
    const query = { location_id: locationId, date: day };
    const { data } = await client.call(list, query, { signal, onWait, maxWait, maxAge });
    for (const record of toRecords(list, data) as Appointment[]) {
      const value = record.license_plate_number;
      if (toPlate(value) === wanted)
        appointments.push({ ...record, matched: [{ field: 'plate', value }], score: 1 });
    }
  }
  const report = { requests: locationIds.length, days: [...days], failed: [], cutShort: undefined };
  return { appointments: appointments.slice(0, limit), report };
}

function toPlate(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '').toUpperCase();
}
