import { checkInput } from '../../../claire/check-input';
import { findAppointments, type FindDependencies } from '../../../claire/find';
import type { Input } from './input';
import { findOperation, FindSettings } from './operations';
import { type Result, showAll, type Showing } from './perform';

interface FindCall extends Omit<Showing, 'operation'> {
  readonly input: Input;
  readonly finding: Omit<FindDependencies, 'client'>;
}

/** Appointments by what people know of them. */
export async function find(call: FindCall): Promise<Result> {
  const { client, finding, options } = call;
  const { maxAge, ...query } = checkInput(FindSettings, call.input, () => 'find appointments');
  const { appointments, report } = await findAppointments(
    query,
    { client, ...finding },
    { ...options, maxAge },
  );
  const { requests, days, cutShort } = report;
  const failed = report.failed.map(({ locationId, day, error: { code, message } }) => {
    return { locationId, day, code, message };
  });
  // Searches share lists, and each flow may change its own.
  const records = structuredClone(appointments);
  return {
    records: await showAll({ ...call, operation: findOperation }, records),
    isList: true,
    answer: undefined,
    search: { requests, days, failed, cutShort },
  };
}
