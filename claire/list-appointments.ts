import { z } from 'zod/v4';
import type { CallOptions, CallResponse, Client } from './client';
import { checkInput } from './http/request';
import { formatNumber } from './counts';
import { addDays, countDays } from './days';
import { type ClaireError, invalidField } from './errors';
import { isObject, type Json, toRecords } from './json';
import { LocationId } from './models';
import { givenDay, must } from './models/values';
import { type Operation, operations } from './resources';

/** What a user may ask for beside Claire's own filters: Claire lists one day of one location. */
export const SeveralLists = z.object({
  dateTo: givenDay('Last day of the appointments, if they are of several days').nullish(),
  locationIds: z
    .array(LocationId, must('a list of numbers'))
    .nullish()
    .describe('More locations, beside the first'),
});

const maxListedDays = 31;

export interface ListedAppointments {
  /** Each appointment once, by day and then by location. */
  readonly records: readonly unknown[];
  readonly answer: CallResponse<unknown>;
}

/**
 * Lists appointments of several days and locations, with one request for each. Stops when there are
 * `limit` of them. Throws before any request if they are too many.
 */
export async function listAppointments(
  client: Client,
  input: Json,
  { limit = Infinity, ...calls }: CallOptions & { limit?: number | undefined },
): Promise<ListedAppointments> {
  const found = new Map<unknown, unknown>();
  const call = (one: Json) => client.call(list, one, calls);
  /** Lists all locations at once. */
  const listDay = async ([first, ...others]: OneDay): Promise<CallResponse<unknown>> => {
    const answers = await Promise.all([call(first), ...others.map(call)]);
    for (const record of answers.flatMap(({ data }) => toRecords(list, data))) {
      // The pinned ones are on the list of every day.
      const key = (isObject(record) ? record.id : undefined) ?? record;
      if (!found.has(key)) found.set(key, record);
    }
    return answers[0];
  };
  const [first, ...others] = planLists(input);
  let answer = await listDay(first);
  for (const day of others) if (found.size < limit) answer = await listDay(day);
  return { records: [...found.values()], answer };
}

const list: Operation = operations.appointment.list;

type OneDay = readonly [Json, ...Json[]];

/** The inputs of Claire's list: those of each day. */
function planLists(input: Json): readonly [OneDay, ...OneDay[]] {
  const several = { dateTo: input.dateTo, locationIds: input.locationIds };
  const { dateTo, locationIds } = checkInput(SeveralLists, several, () => 'list appointments');
  const own = Object.entries(input).filter(([name]) => !Object.hasOwn(SeveralLists.shape, name));
  const first: Json = Object.fromEntries(own);
  const more = [...new Set(locationIds)].filter((id) => id !== first.location_id);
  const ofDay = (day: Json): OneDay => [day, ...more.map((id) => ({ ...day, location_id: id }))];
  if (dateTo === undefined || dateTo === null) return [ofDay(first)];
  const [day, ...days] = readDays(first.date, dateTo.slice(0, 10), 1 + more.length);
  return [ofDay({ ...first, date: day }), ...days.map((date) => ofDay({ ...first, date }))];
}

function readDays(date: unknown, last: string, locations: number): readonly [string, ...string[]] {
  const from = givenDay('').safeParse(date);
  if (!from.success) throw invalidDays('needs date, the first day, too');
  const first = from.data.slice(0, 10);
  const count = countDays(first, last);
  if (count < 1) throw invalidDays(`must not be before ${first}`);
  const after = (_: unknown, index: number) => addDays(first, index + 1);
  if (count <= maxListedDays) return [first, ...Array.from({ length: count - 1 }, after)];
  const requests = formatNumber(count * locations);
  throw invalidDays(
    `makes it ${String(count)} days, ${requests} requests. At most ${String(maxListedDays)} days are listed at a time`,
  );
}

function invalidDays(message: string): ClaireError {
  const advice = 'Correct the days; nothing was sent to Claire.';
  return invalidField('dateTo', 'Could not list appointments: dateTo', message, advice);
}
