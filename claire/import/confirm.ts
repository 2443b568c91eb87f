import type { CallOptions, Client } from '../client';
import { LocationId } from '../models';
import { operations } from '../operations';
import { invalid, isOutcome, type Outcome } from './outcome';
import type { OutcomeWait } from './wait';

/**
 * Brings earlier outcomes up to date: those that are `queued` or `unconfirmed` are looked up, all
 * others come back as they are. One outcome for each, in their order.
 */
export async function* confirm(
  outcomes: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  options: CallOptions & { wait: OutcomeWait },
): AsyncGenerator<Outcome, void, undefined> {
  for await (const outcome of outcomes) {
    if (!isOutcome(outcome)) {
      yield invalid(outcome, [{ path: '', message: 'must be an outcome of an import' }]);
    } else if (outcome.status === 'queued' || outcome.status === 'unconfirmed') {
      yield await lookUp(outcome, client, options);
    } else {
      yield outcome;
    }
  }
}

async function lookUp(outcome: Outcome, client: Client, options: CallOptions): Promise<Outcome> {
  const since = Date.parse(outcome.queued_at ?? '');
  const { list } = operations.appointment;
  const input = { location_id: LocationId.parse(outcome.location_id), dms_nr: outcome.dms_nr };
  const { data } = await client.call(list, input, { ...options, fresh: true });
  const found = (data.appointments ?? []).find(
    ({ workorder_number }) => workorder_number === outcome.wo_nr,
  );
  if (found === undefined) return { ...outcome, status: 'unconfirmed' };
  const isChanged = Date.parse(found.updated_on) >= since;
  return { ...outcome, status: isChanged ? 'imported' : 'unconfirmed', appointment_id: found.id };
}
