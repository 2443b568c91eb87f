import type { ClaireError } from '../errors';
import type { Change } from './change';
import { describeCreated, type FoundAppointment } from './compare';
import type { ChangesSettings } from './changes-settings';
import { readUpdatedAt, readWhole, toFound } from './found';
import { chooseChanges, chooseLocations, type PollDependencies } from './poll';
import { PollCalls } from './poll-calls';

/**
 * A real change of today, to show what a poll puts out: the last status, or the creation, of the
 * appointment that Claire changed last. Undefined if there is no appointment today. Stores nothing;
 * rejects with a `ClaireError`.
 */
export async function findRecentChange(
  { client, clock, calendar, options = {} }: PollDependencies,
  settings: ChangesSettings,
): Promise<Change | undefined> {
  const calls = new PollCalls(client, clock, options);
  const locations = await chooseLocations(calls, settings);
  for (const location of locations ?? []) {
    if (calls.isStopped) break;
    const answer = await calls.list(location, calendar.today(location));
    if (typeof answer === 'string') continue;
    const latest = findLatest(answer.records, location);
    if (latest !== undefined) return toExample(latest, settings);
  }
  const isAll = settings.locationIds.length === 0;
  const [refusal] = calls.refused.values();
  const [failed] = calls.failed.values();
  const error: ClaireError | undefined =
    calls.failure ?? failed ?? calls.skipped ?? (isAll ? undefined : refusal);
  if (error !== undefined) throw error;
  return undefined;
}

function findLatest(records: readonly unknown[], locationId: number): FoundAppointment | undefined {
  const list = { locationId, day: '' };
  const all = records.flatMap((record) => toFound(record, list) ?? []);
  const [latest] = all.sort((one, other) => readUpdatedAt(other) - readUpdatedAt(one));
  return latest && readWhole(latest);
}

function toExample(found: FoundAppointment, settings: ChangesSettings): Change | undefined {
  const all = describeCreated(found);
  const chosen = chooseChanges(all, settings);
  return (chosen.length > 0 ? chosen : chooseChanges(all, { ...settings, changes: [] })).at(-1);
}
